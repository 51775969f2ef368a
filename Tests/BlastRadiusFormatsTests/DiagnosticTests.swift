import BlastRadius
import BlastRadiusFormats
import Testing

/// A text that is wrong, with what is said about it: `MARK code: message; MARK note`.
struct Complaint: Sendable, CustomTestStringConvertible {
  var source: String
  var said: [String]

  init(_ source: String, _ said: String...) {
    self.source = source
    self.said = said
  }

  var testDescription: String { said.first ?? "nothing" }
}

@Suite struct DiagnosticTests {
  @Test("a mistake is named at its place", arguments: shapes + values + names + edges + times)
  func place(_ complaint: Complaint) {
    let source = MarkedSource("blastradius: 1\n" + complaint.source)
    var expected = complaint.said
    for (index, place) in source.places.enumerated() {
      expected = expected.map {
        $0.replacing("#\(index + 1) ", with: "\(place.line):\(place.column): ")
      }
    }
    #expect(diagnostics(of: source.text).map(line) == expected)
  }

  static let shapes = [
    Complaint(
      "1️⃣noodles: {}", "#1 unknown-key: a model has no key `noodles`; did you mean `nodes`?"),
    Complaint("nodes: 1️⃣[a]", "#1 wrong-type: `nodes` is a mapping of ids, not a list"),
    Complaint("edges: 1️⃣{a: b}", "#1 wrong-type: `edges` is a list, not a mapping"),
    Complaint("title: 1️⃣[a]", "#1 wrong-type: `title` is a text, not a list"),
    Complaint("title: 1️⃣''", "#1 wrong-type: `title` is a text, not an empty one"),
    Complaint(
      "nodes: {1️⃣a: 2️⃣host}", "#1 missing-key: the node `a` needs `kind`",
      "#2 wrong-type: a node is a mapping, not a text"),
    Complaint("nodes: {1️⃣a: }", "#1 missing-key: the node `a` needs `kind`"),
    Complaint(
      "nodes: {a: {kind: host, 1️⃣lable: x}}",
      "#1 unknown-key: a node has no key `lable`; did you mean `label`?"),
    Complaint(
      "nodes: {1️⃣a: {kind: host}, 2️⃣a: {kind: host}}",
      "#2 duplicate-key: `a` stands here a second time; #1 first given here"),
    Complaint("nodes: {1️⃣[a]: {kind: host}}", "#1 bad-key: a key is a text, not a list"),
    Complaint(
      "nodes: {a: &x {kind: host}, b: {1️⃣<<: *x, kind: host}}",
      "#1 merge-key: merge keys (`<<`) are not supported: write the values out"),
    Complaint("nodes: 1️⃣*x", "#1 unknown-alias: nothing above is named `&x`"),
    Complaint(
      "1️⃣--- a", "#1 several-documents: a second document starts here: a model is one document"),
    Complaint("events: [1️⃣{kind: leak}]", "#1 missing-key: an event needs `at`"),
  ]

  static let values = [
    Complaint("as-of: 1️⃣soon", badInstant("as-of", "`soon`")),
    Complaint("as-of: 1️⃣2023-02-30", badInstant("as-of", "`2023-02-30`")),
    Complaint("as-of: 1️⃣2023-11-14T10:00", badInstant("as-of", "`2023-11-14T10:00`")),
    Complaint(
      "nodes: {a: {kind: host, criticality: 1️⃣hihg}}",
      "#1 wrong-value: `criticality` is `low`, `medium`, `high` or `critical`, not `hihg`"
        + "; did you mean `high`?"),
    Complaint(
      "nodes: {a: {kind: host, durable: 1️⃣yes}}",
      "#1 wrong-value: `durable` is `true` or `false`, not `yes`"),
    Complaint(
      "nodes: {a: {kind: host, counts: {x: 1️⃣-1}}}",
      "#1 wrong-value: `x` is a whole number from 0, not `-1`"),
    Complaint(
      "nodes: {a: {kind: host, tags: 1️⃣}}",
      "#1 wrong-type: `tags` says nothing: write `[]` for none"),
    Complaint(
      "controls: {c: {state: 1️⃣on}}",
      "#1 wrong-value: `state` is `enforced`, `absent` or `unknown`, not `on`"),
    Complaint(
      "kinds: {1️⃣host: {parent: device}}",
      "#1 built-in: `host` is a built-in kind: choose another name"),
    Complaint(
      "relations: {1️⃣reads: {category: access}}",
      "#1 built-in: `reads` is a built-in relation: choose another name"),
    Complaint(
      "relations: {1️⃣nods: {category: access, needs: control}}",
      "#1 missing-key: a relation needs `gives`"),
    Complaint(
      "relations: {nods: {category: access, sentence: 1️⃣'{subject} nods'}}",
      "#1 bad-sentence: the sentence of `nods` lacks `{object}`"),
    Complaint(
      "policies: [1️⃣{deny: {from: {kind: user}, to: {kind: host}}}]",
      "#1 missing-key: a policy needs `id`"),
    Complaint(
      "policies: [{id: p, deny: {from: 1️⃣{}, to: {kind: host}}}]",
      "#1 empty-pattern: this matches every node: say which are meant"),
  ]

  private static func badInstant(_ key: String, _ value: String) -> String {
    "#1 bad-instant: `\(key)` is a date (`2023-11-23`, `2023-11`, `2023`), an instant with its offset "
      + "(`2023-11-23T16:35Z`) or `unknown`, not \(value)"
  }

  static let names = [
    Complaint(
      "nodes: {a: {kind: 1️⃣hots}}",
      "#1 unknown-kind: there is no kind `hots`; did you mean `host`?"),
    Complaint(
      "zones: {inside: {}}\nnodes: {a: {kind: host, zone: 1️⃣insid}}",
      "#1 unknown-id: there is no zone `insid`; did you mean `inside`?"),
    Complaint(
      "nodes: {a: {kind: host}, b: {kind: host, behind: [1️⃣a, 2️⃣c]}}",
      "#1 not-a-gateway: `behind` names gateways, and `a` is none",
      "#2 unknown-id: there is no node `c`; did you mean `a`?"),
    Complaint(
      "zones: {z: {behind: 1️⃣gw}}", "#1 unknown-id: there is no node `gw`"),
    Complaint(
      "nodes: {1️⃣a@read: {kind: host}}",
      "#1 bad-id: the id `a@read` ends in a level, and would be read as a fact"),
    Complaint("nodes: {1️⃣'': {kind: host}}", "#1 bad-id: the id of a node is empty"),
    Complaint(
      "kinds: {a: {parent: 1️⃣b}, b: {parent: 2️⃣a}}",
      "#1 kind-cycle: the kinds above `a` form a cycle, or are more than 32",
      "#2 kind-cycle: the kinds above `b` form a cycle, or are more than 32"),
    Complaint(
      "nodes: {jira: {kind: host}}\nscenarios: {s: {from: [jira, 1️⃣jria]}}",
      "#1 unknown-id: there is no node `jria`; did you mean `jira`?"),
    Complaint("scenarios: {1️⃣s: {}}", "#1 missing-key: the scenario `s` needs `from`"),
    Complaint(
      "policies: [{id: p, deny: {from: {zone: 1️⃣z}, to: {tag: 2️⃣t}}}]",
      "#1 unknown-id: there is no zone `z`", "#2 unused-name: no node has the tag `t`"),
    Complaint(
      "nodes: {h: {kind: host, rotated: 1️⃣unknown}}",
      "#1 unused-rotation: `rotated` concerns credentials and identities, and `h` is neither"),
  ]

  private static let three =
    "nodes: {a: {kind: user}, b: {kind: host}, k: {kind: api-key}}\n"

  static let edges = [
    Complaint(
      three + "edges: [1️⃣a reads]",
      "#1 bad-edge: an edge is three words, `SUBJECT RELATION OBJECT`, and this has 2"),
    Complaint(
      three + "edges: [1️⃣a reads b c]",
      "#1 bad-edge: an edge is three words, `SUBJECT RELATION OBJECT`, and this has 4; "
        + "an id with spaces stands in double quotes"),
    Complaint(
      three + "edges:\n  - 1️⃣a reads b:\n    2️⃣unless: c",
      "#2 bad-edge: an edge is one sentence with its attributes indented below it"
        + "; #1 the edge begins here"),
    Complaint(
      three + "edges: [a 1️⃣raeds b, a reads 2️⃣c]",
      "#1 unknown-relation: there is no relation `raeds`; did you mean `reads`?",
      "#2 unknown-id: there is no node `c`; did you mean `a`?"),
    Complaint(
      three + "edges: [1️⃣a@read reads b]",
      "#1 unknown-id: there is no node `a@read`; an edge joins nodes: leave out `@read`"),
    Complaint(
      three + "edges: [a holds 1️⃣b, b stores 2️⃣a]",
      "#1 wrong-object: the object of `holds` is a credential, and `b` is of kind `host`",
      "#2 wrong-object: the object of `stores` is a credential, and `a` is of kind `user`"),
    Complaint(
      three + "edges: [b contains 1️⃣a, b contains 2️⃣k]",
      "#1 wrong-object: the object of `contains` is never an identity: write `a member-of b`",
      "#2 wrong-object: the object of `contains` is never a credential: write `stores` for a "
        + "place that yields it when read, `holds` for whoever has it"),
    Complaint(
      three + "edges:\n  - 1️⃣a reads b\n  - 2️⃣a reads b",
      "#2 duplicate-edge: two edges say `a reads b`: give each an `id`; #1 first given here"),
    Complaint(
      three + "edges:\n  - a reads b: {id: 1️⃣x}\n  - a writes b: {id: 2️⃣x}",
      "#2 duplicate-id: there are two edges of the id `x`; #1 first given here"),
    Complaint(
      three + "edges: [a reads b: {unless: 1️⃣mfa, effort: 2️⃣1.2345, requires: 3️⃣c}]",
      "#1 unknown-id: there is no control `mfa`",
      "#2 wrong-value: `effort` is a number from 0 to 1000000 with at most three decimals, "
        + "not `1.2345`", "#3 unknown-id: there is no node `c`; did you mean `a`?"),
    Complaint(
      three + "edges: [a reads b: {requires: [{at-least: {n: 1️⃣3, of: [a, k]}}]}]",
      "#1 bad-threshold: `n` is from 1 to the number of facts, 2, not 3"),
    Complaint(
      three + "edges: [a reads b: {requires: [{at-least: {n: 2, of: [1️⃣k, 2️⃣k@read]}}]}]",
      "#2 bad-threshold: `at-least` counts distinct nodes, and `k` stands twice"
        + "; #1 first given here"),
    Complaint(
      three + "edges: [a reads b: {evidence: 1️⃣{step: 2}}]",
      "#1 wrong-value: a record of `evidence` has one of `observed`, `denied` and `attempted`"),
  ]

  static let times = [
    Complaint(
      three + "edges: [a reads b: {valid: {from: 1️⃣2024-01-02, until: 2️⃣2024-01-01}}]",
      "#2 empty-interval: the interval is empty: `until` is the first instant outside"
        + "; #1 it begins here"),
    Complaint(
      "nodes: {k: {kind: api-key, issued: 1️⃣2024-01-03, revoked: 2️⃣2024-01-01}}",
      "#2 empty-interval: the life of `k` ends before it begins; #1 it begins here"),
    Complaint(
      "controls: {c: {state: [1️⃣{from: 2024-01-02, is: absent}, "
        + "{from: 2️⃣2024-01-01, is: enforced}]}}",
      "#2 control-order: the changes of a state are not in order of time"
        + "; #1 the change before it"),
    Complaint(
      "controls: {c: {state: [1️⃣{is: absent}, 2️⃣{is: enforced}]}}",
      "#2 control-order: only the first change of a state can do without `from`"
        + "; #1 the change before it"),
  ]

  @Test("a model says which format it is in")
  func version() {
    #expect(
      diagnostics(of: "title: x").map(line) == [
        "1:1: missing-version: the model does not say its format: it starts with `blastradius: 1`"
      ])
    #expect(
      diagnostics(of: "blastradius: 2").map(line) == [
        "1:14: unknown-version: this program reads format `1`, not `2`"
      ])
  }

  @Test("a text that is not YAML is named with both places")
  func syntax() {
    let said = diagnostics(of: "blastradius: 1\nnodes: {a: [b}\n").map(line)
    #expect(said.count == 1)
    #expect(said[0].hasPrefix("2:14: syntax: this is not YAML: "))
  }
}
