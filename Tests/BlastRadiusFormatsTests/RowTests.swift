import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// What reading files beside each other gave.
struct ReadFiles {
  var model: Model?
  var said: [Diagnostic] = []
  var joins: JoinReport?

  /// Nothing.
  init() {}

  /// Reads files in this order.
  init(_ files: [(name: String, text: String)], _ imports: ImportOptions = .init()) throws {
    let folder = try TemporaryFolder()
    var options = ModelReader.Options()
    options.imports = imports
    let paths = try files.map { try folder.write($0.name, $0.text) }
    options.imports.mapping = try imports.mapping.map { try folder.write("mapping.yaml", $0) }
    do {
      let loaded = try ModelReader.read(paths, options: options)
      model = loaded.model
      said = loaded.warnings
      joins = loaded.joins
    } catch let error as BlastRadiusError {
      said = error.diagnostics
    }
  }

  /// Reads one table.
  init(_ table: String) throws { try self.init([("rows.csv", table)]) }

  /// What was said, as `line: code`, without what is said of unknown kinds.
  var problems: [String] {
    said.filter { $0.code.rawValue != "unknown-node-kind" }.map { problem in
      "\(problem.location?.line ?? 0): \(problem.code.rawValue)"
    }
  }

  /// All edges as text models have them, sorted.
  var edges: [String] {
    guard let model, let catalog = try? Catalog(model) else { return [] }
    return catalog.edges.map { number in
      let edge = catalog.edge(number)
      var words = [edge.sentence]
      if let id = edge.id { words.append("id \(id)") }
      words += edge.requires.map { "requires \(Self.text($0))" }
      words += edge.unless.map { "unless \($0)" }
      if edge.exists != .yes { words.append("exists \(edge.exists.rawValue)") }
      if edge.valid != Validity() {
        words.append("\(edge.valid.from?.description ?? "")/\(edge.valid.until?.description ?? "")")
      }
      if edge.effort != .one { words.append("effort \(edge.effort)") }
      words += edge.evidence.map { "\($0.outcome.rawValue) \($0.at?.description ?? "")" }
      return words.joined(separator: ", ")
    }.sorted()
  }

  private static func text(_ requirement: Requirement) -> String {
    switch requirement {
    case .fact(let fact): fact.description
    case .atLeast(let count, let facts): "\(count) of \(facts.map(\.description))"
    }
  }
}

@Suite("Tables of which each row is an edge") struct RowTests {
  private static let header =
    "subject,subject-kind,relation,object,object-kind,requires,unless,exists,from,until,effort,evidence,id\n"

  @Test("are known by their columns, in any order and spelling") func columns() throws {
    let expected = ["alice member-of admins"]
    for text in [
      "subject,relation,object\nalice,member-of,admins\n",
      "Object;Relation;Subject\r\nadmins;member-of;alice\r\n",
      "# exported\n\nsubject\trelation\tobject\n\nalice\tmember-of\tadmins",
      "\u{FEFF}subject,relation,object\n\"alice\", member-of ,admins\n",
      #"{"subject": "alice", "relation": "member-of", "object": "admins"}"#,
      #"[{"object": "admins", "subject": "alice", "relation": "member-of"}]"#,
      #"{"rows": [{"object": "admins", "subject": "alice", "relation": "member-of"}]}"#,
    ] {
      let read = try ReadFiles([("export", text)])
      #expect(read.edges == expected, "\(text) \(read.said)")
      #expect(read.problems == [])
    }
  }

  @Test("have conditions, controls, a life and evidence") func conditions() throws {
    let read = try ReadFiles(
      Self.header
        + "a,user,reads,b,data,vpn; c | d@read; 2 of (c; d; e@write),mfa; acl,unknown,2024-01,2024-02-03T10:00Z,2.5,observed 2024-01-02; denied,x\n"
        + "vpn,gateway,fronts,b,data,,,,,,,,\nc,user,reads,d,data,,,,,,,,\nc,user,reads,e,data,,,,,,,,\n"
    )
    #expect(
      read.edges.first
        == "a reads b, id x, requires vpn@connect, requires 1 of [\"c@control\", \"d@read\"], "
        + "requires 2 of [\"c@control\", \"d@control\", \"e@write\"], unless mfa, unless acl, "
        + "exists unknown, 2024-01/2024-02-03T10:00:00Z, effort 2.5, observed 2024-01-02, denied ")
    #expect(read.model?.controls.map(\.id) == ["mfa", "acl"])
  }

  @Test("say when their nodes exist, and where") func lives() throws {
    let read = try ReadFiles(
      "subject,relation,object,subject-issued,subject-expires,subject-revoked,subject-zone,subject-name\n"
        + "t,authenticates-as,a,2024-01-01,2024-03-01,2024-02-01,dmz,Token\n"
        + "u,authenticates-as,a,,,unknown,,\n")
    let token = read.model?.nodes.first { $0.id == "t" }
    #expect(token?.issued == Moment("2024-01-01"))
    #expect(token?.expires == Moment("2024-03-01"))
    #expect(token?.revoked == Moment("2024-02-01"))
    #expect(token?.zone == "dmz")
    #expect(read.model?.nodes.first { $0.id == "u" }?.rotated == .unknown)
    #expect(read.model?.zones.map(\.id) == ["dmz"])
  }

  @Test("say one sentence in several ways, each of which suffices") func alternatives() throws {
    let rows = [
      "a,,reads,b,,c,,,,,,,", "a,,reads,b,,,m,,,,,,", "a,,reads,b,,c,,,,,,,", "c,,reads,b,,,,,,,,,",
    ]
    let expected = [
      "a reads b, id a reads b #1, requires c@control", "a reads b, id a reads b #2, unless m",
      "c reads b",
    ]
    #expect(try ReadFiles(Self.header + rows.joined(separator: "\n")).edges == expected)
    #expect(
      try ReadFiles(Self.header + rows.reversed().joined(separator: "\n")).edges == expected)
    let plain = try ReadFiles(Self.header + "a,,reads,b,,,,,,,,,\na,,reads,b,,,m,,,,,,\n")
    #expect(plain.edges == ["a reads b", "a reads b, id a reads b #1, unless m"])
  }

  @Test("stand below what text models say") func overlay() throws {
    let table =
      "subject,relation,object,unless,id,subject-expires\na,reads,b,m,,2024-01-01\na,reads,c,m,x,\na,reads,d,m,,\n"
    let overlay = """
      blastradius: 1
      nodes: {a: {expires: 2025-01-01}}
      controls: {m: {state: enforced}}
      edges: [a reads b, {a reads c: {id: x}}]
      """
    for files in [
      [("a.csv", table), ("b.yaml", overlay)], [("b.yaml", overlay), ("a.csv", table)],
    ] {
      let read = try ReadFiles(files)
      #expect(read.problems == [])
      #expect(read.edges == ["a reads b", "a reads c, id x", "a reads d, unless m"])
      #expect(read.model?.nodes.map(\.expires) == [Moment("2025-01-01")])
      #expect(read.model?.controls.map { $0.state(at: nil) } == [.enforced])
    }
  }

  @Test("of one sentence all give way to what a text model says without an id") func replaced()
    throws
  {
    let table =
      "subject,relation,object,unless\na,reads,b,m\na,reads,b,n\na,reads,c,m\na,reads,d,\n"
    let overlay = """
      blastradius: 1
      edges: [a reads b: {unless: [n]}, a reads c: {id: other}, a reads d: {id: more, unless: [m]}]
      """
    let read = try ReadFiles([("a.csv", table), ("b.yaml", overlay)])
    #expect(read.problems == [])
    #expect(
      read.edges == [
        "a reads b, unless n", "a reads c, id other", "a reads c, unless m", "a reads d",
        "a reads d, id more, unless m",
      ])
  }

  @Test(
    "are refused with the place of what is wrong",
    arguments: [
      ("a,,reads,,,,,,,,,,", "2: missing-cell"), ("a,,red,b,,,,,,,,,", "2: unknown-relation"),
      ("a,,reads,b,,zzz,,,,,,,", "2: unknown-id"), ("a,,reads,b,,c;,,,,,,,", "2: bad-cell"),
      ("a,,reads,b,,3 of (a; b),,,,,,,", "2: bad-threshold"),
      ("a,,reads,b,,2 of (a; a),,,,,,,", "2: bad-threshold"),
      ("a,,reads,b,,2 of (a; b,,,,,,,", "2: bad-cell"),
      ("a,,reads,b,,\"\"\"a\",,,,,,,", "2: bad-fact"),
      ("a,,reads,b,,,m | n,,,,,,", "2: bad-cell"), ("a,,reads,b,,,,maybe,,,,,", "2: bad-cell"),
      ("a,,reads,b,,,,,soon,,,,", "2: bad-instant"),
      ("a,,reads,b,,,,,2024,2023,,,", "2: empty-interval"),
      ("a,,reads,b,,,,,,,-1,,", "2: bad-effort"), ("a,,reads,b,,,,,,,,seen,", "2: bad-cell"),
      ("a,,reads,b,,,,,,,,,,,", "2: bad-csv"), ("\"a,,reads,b", "2: bad-csv"),
    ])
  func mistakes(row: String, problem: String) throws {
    let read = try ReadFiles(Self.header + row + "\n")
    #expect(read.model == nil)
    #expect(read.problems.contains(problem), "\(read.said.map(\.message))")
  }

  @Test("of other systems are read with a mapping") func mapping() throws {
    let mapping = """
      blastradius: 1
      skip: {Status: [Disabled]}
      edges:
        - subject: "user/{Login}"
          subject-kind: user
          relation: "{Access}"
          object: "app/{App}"
          until: "{Ends}"
          values: {relation: {Member: member-of, Owner: administers}}
        - {subject: "user/{Boss}", relation: administers, object: "user/{Login}"}
      """
    let table = """
      Login,App,Access,Status,Boss,Ends
      al,crm,Owner,Active,,2024-01-01
      bo,crm,Member,Active,al,
      cy,crm,Owner,Disabled,al,
      """
    let read = try ReadFiles([("iga.csv", table)], ImportOptions(mapping: mapping))
    #expect(
      read.edges == [
        "user/al administers app/crm, /2024-01-01", "user/al administers user/bo",
        "user/bo member-of app/crm",
      ])
    #expect(read.said.map(\.message).contains { $0.contains("1 row says no edge") })
  }

  private static let whole = [
    "subject,subject-kind,relation,object,requires,unless,until,object-name\n"
      + "\"a, \"\"b\"\"\",user,reads,ccc,\"ddd@read | \"\"e;f\"\"\",mfa;acl,2024-01-01,Sea\r\n"
      + "ddd,,reads,\"e;f\",,,,\n\"e;f\",,reads,ddd,2 of (ccc; ddd),,,\n",
    #"{"subject": "a", "relation": "reads", "object": "b", "requires": ["c", "d@read"]}"# + "\n"
      + #"{"subject": "c", "relation": "reads", "object": "d", "effort": 2.5, "exists": null}"#
      + "\n",
    #"{"rows": [{"subject": "a", "relation": "reads", "object": "b", "unless": "c;d"}]}"#,
  ]

  @Test("that end at any byte say no edge that the whole does not say", arguments: whole)
  func truncated(text: String) throws {
    let bytes = Array(text.utf8)
    let edges = Set<ExactText>(try ReadFiles([("whole", text)]).edges)
    #expect(edges.count >= 1)
    for count in 0..<bytes.count {
      let read = try ReadFiles([("part", String(decoding: bytes[..<count], as: UTF8.self))])
      #expect(edges.isSuperset(of: Set<ExactText>(read.edges)), "\(count): \(read.edges)")
      #expect(read.model != nil || !read.said.isEmpty)
    }
  }

  @Test("are read beside OpenGraph, whose ids alone are compared in upper case") func mixed() throws
  {
    let graph = #"""
      {"graph": {"nodes": [{"id": "s-1", "kinds": ["User"]}], "edges": [
      {"kind": "MemberOf", "start": {"value": "s-1"}, "end": {"value": "s-2"}}]}}
      """#
    let table = "subject,relation,object,unless\ntoken,authenticates-as,S-1,\nS-2,reads,vault,mfa\n"
    let overlay = "blastradius: 1\nnodes: {s-2: {kind: group}}\n"
    for order in [[0, 1, 2], [2, 1, 0]] {
      let files = [("g.json", graph), ("t.csv", table), ("o.yaml", overlay)]
      let read = try ReadFiles(order.map { files[$0] })
      let model = try #require(read.model, "\(read.said)")
      let reached = try Analysis(model, Question(from: [Fact("token", .control)])).exposure().facts
      #expect(Set<ExactText>(reached.map(\.fact.node)) == ["token", "S-1", "s-2", "vault"])
      #expect(reached.first { $0.fact.node == "vault" }?.intervals.map(\.certainty) == [.possible])
    }
  }

  @Test("are written as a text model in which each edge says where it stands") func written() throws
  {
    let table =
      "subject,subject-kind,relation,object,object-kind,requires,subject-expires\n"
      + "a b,token,reads,c,host,a b | c,2024-01-01\nc,host,reads,d,data,,\n"
    let read = try ReadFiles([("rows.csv", table)])
    let text = try ModelText.text(of: try #require(read.model))
    let odd = try ReadFiles(
      [("odd.csv", "subject,relation,object\n\"x\"\"\\ {}: #\",reads,\"- [y]\"\n")])
    let again = try ReadFiles([("odd.yaml", try ModelText.text(of: try #require(odd.model)))])
    #expect(again.edges == odd.edges, "\(again.said)")
    let shown = text.replacing(#/[^ \["]*rows.csv/#, with: "rows.csv")
    #expect(
      shown == """
        blastradius: 1

        kinds:
          token: { parent: service-token, meaning: An imported node of the kind token. }

        nodes:
          a b: { kind: token, expires: "2024-01-01" }
          c: { kind: host }
          d: { kind: data }

        edges:
          - '"a b" reads c':
              requires: [{ any: ['"a b"@control', c@control] }]
              sources: [rows.csv:2]
          - c reads d:
              sources: [rows.csv:3]

        """)
  }
}
