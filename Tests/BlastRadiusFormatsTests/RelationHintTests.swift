import BlastRadius
import Testing

@testable import BlastRadiusFormats

/// What is said of words that mean a relation and are none, and of tabs.
@Suite struct RelationHintTests {
  private func notes(_ edge: String) -> [String] {
    let text = """
      blastradius: 1
      nodes: { a: { kind: user }, b: { kind: group } }
      edges: [\(edge)]
      """
    return diagnostics(of: text).flatMap(\.notes).map(\.message)
  }

  @Test(arguments: [
    ("a uses b", "did you mean `authenticates-as`?"),
    ("a accesses b", "did you mean `authenticates-as` or `reads`?"),
    ("a logs-in-as b", "did you mean `authenticates-as`?"),
    ("a Logs_In_As b", "did you mean `authenticates-as`?"),
    ("a is-member-of b", "did you mean `member-of`?"),
    ("a MEMBER-OF b", "did you mean `member-of`?"),
    ("a can-read b", "did you mean `reads`?"),
    ("a admins b", "did you mean `administers`?"),
    ("a has b", "did you mean `holds` or `stores`?"),
    ("a resets-password-of b", "did you mean `resets-credentials-of`?"),
    ("a admnisters b", "did you mean `administers`?"),
    ("a logs in as b", "did you mean `a authenticates-as b`?"),
    ("a is member of b", "did you mean `a member-of b`?"),
    ("a connects to b", "did you mean `a connects-to b`?"),
    ("a can read b", "did you mean `a reads b`?"),
  ])
  func `another word for a relation names it`(edge: String, hint: String) {
    #expect(notes(edge).contains(hint), "\(notes(edge))")
  }

  @Test(arguments: ["a frobnicates b", "a and b and c", "a b", "a x y z w v b"])
  func `other words name nothing`(edge: String) {
    #expect(notes(edge) == [])
  }

  @Test func `every relation that is hinted at exists, and no hint is a relation itself`() {
    for word in ["uses", "accesses", "trusts", "mentions", "grants", "copies", "signs", "enters"] {
      let meant = RelationHints.meant(by: word, in: .builtIn)
      #expect(!meant.isEmpty && meant.allSatisfy { Vocabulary.builtIn.relations[$0] != nil })
    }
    for relation in Vocabulary.builtIn.relations.texts {
      #expect(RelationHints.meant(by: relation, in: .builtIn) == [], "\(relation)")
    }
  }

  @Test(arguments: [
    ("nodes:\n\ta: { kind: host }", 3, 1), ("nodes:\n  a:\n \t kind: host", 4, 2),
    ("nodes:\n  a: { kind: host }\n\tb: { kind: host }", 4, 1),
    ("edges:\n-\ta: b\n\tc: d", 3, 2), ("title: >\n\ttext\nnodes:\n\ta: {}", 3, 1),
    ("\ttitle: x", 2, 1), ("nodes:\r\n\ta: { kind: host }", 3, 1),
  ])
  func `a tab is called a tab, in its place`(text: String, line: Int, column: Int) {
    let said = diagnostics(of: "blastradius: 1\n" + text)
    #expect(said.count == 1 && said[0].message.contains("tab"), "\(said.map(\.message))")
    #expect(said.first?.location?.line == line && said.first?.location?.column == column)
  }

  @Test(arguments: ["title: \"a\\tb\"", "title:\tx", "nodes: {\ta: { kind: host } }", "# a\ttab"])
  func `a tab where YAML allows it is none of an error`(text: String) {
    #expect(!diagnostics(of: "blastradius: 1\n" + text).contains { $0.message.contains("tab") })
  }
}
