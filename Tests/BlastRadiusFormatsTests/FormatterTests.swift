import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@Suite struct FormatterTests {
  @Test(arguments: [
    "zones: { z: { label: a, b } }", "zones: { z: { label: Smith, Jones, trust: internal } }",
    "nodes: { a: { kind: host, b } }", "nodes: { a: { label: a, b, c } }", "zones: { z: { a, b } }",
    "zones: { z: { a b, c: d } }",
  ])
  func `a word that a comma has torn off stays as it was`(line: String) throws {
    let text = "blastradius: 1\n\(line)\n"
    let formatted = try ModelFormatter.format(text: text, named: "m.yaml")
    let inner = try #require(line.split(separator: "{ ", maxSplits: 2).last)
    #expect(
      formatted.contains(inner.prefix { $0 != "}" }.trimmingCharacters(in: .whitespaces)),
      "\(formatted)")
    #expect(!formatted.contains("null"))
    #expect(try ModelFormatter.format(text: formatted, named: "m.yaml") == formatted)
  }

  @Test func `a torn off word on a line of its own is a key like others`() throws {
    let long = String(repeating: "x", count: 120)
    let line = "nodes: { a: { kind: api-key, never, leaked: 2024-01-01, identifiers: [\(long)] } }"
    let formatted = try ModelFormatter.format(text: "blastradius: 1\n\(line)\n", named: "m.yaml")
    #expect(formatted.contains("\n    never:\n"), "\(formatted)")
    #expect(try ModelFormatter.format(text: formatted, named: "m.yaml") == formatted)
  }

  @Test(arguments: [
    "  - one two three\n  - # note\n    - x\n    - y\n",
    "  - one two three\n  -  # note\n    a: b\n",
    "  - one two three\n  - [x, \(String(repeating: "y", count: 120))] # note\n",
    "  - >-\n    \(String(repeating: "long ", count: 30))\n"
      + "  - [x, \(String(repeating: "y", count: 120))] # note\n",
  ])
  func `a comment behind the dash of an item stays with it`(items: String) throws {
    let text = "blastradius: 1\nedges:\n\(items)"
    let formatted = try ModelFormatter.format(text: text, named: "m.yaml")
    let note = try #require(formatted.range(of: "# note"))
    #expect(!formatted[note.upperBound...].contains("  - one two three"), "\(formatted)")
    #expect(!formatted[..<note.lowerBound].hasSuffix("three  "), "\(formatted)")
    #expect(try ModelFormatter.format(text: formatted, named: "m.yaml") == formatted)
  }

  private static let messy = """
    # Header comment,
    #   in two lines

    # about the format
    nodes:   # trailing of nodes
      # about a
      a:   {label: "A, the first",   kind: host, tags: [x,y]}   # trailing of a


      # about b


      # more about b
      "b": { kind: user, note: "two
        lines", valid: {until: 2024-02-01, from: "2024-01-01"} }
      c: # trailing of c
        # inside c
        note: |
          # not a comment
          literal
        kind: api-key
        # end of c
      "no": {kind: 'role', label: 'true', counts: {z: 1, a: 2}}
      # end of nodes

    blastradius: 1
    edges:
    - a administers b   # trailing of an edge
    - b   holds    c: {effort: 2.5, requires: [ {any: [a, b]}, {at-least: {of: [a, b], n: 2}} ], id: x}
    - c reads a:
        evidence:
          - observed: 2024-01-01   # seen
            step: 1
          - {denied: , reason: refused}
        # why
        unless: [mfa]
    - '"b" reads a': {}
    controls: {mfa: {}}
    title: "It's: \\"quoted\\""
    # the end
    """

  @Test("a messy model becomes a tidy one and keeps its comments")
  func golden() throws {
    let formatted = try ModelFormatter.format(text: Self.messy, named: "m.yaml")
    Snapshot.expect(formatted, matches: "formatted.yaml")
    #expect(try ModelFormatter.format(text: formatted, named: "m.yaml") == formatted)
  }

  @Test("a long text is folded, however it was written")
  func folding() throws {
    let note = Array(repeating: "A note that is longer than a line: it goes on #1.", count: 4)
      .joined(separator: " ")
    let head = "blastradius: 1\n\nnodes:\n  a:\n    kind: host\n    note:"
    let formatted = try ModelFormatter.format(text: "\(head) '\(note)'\n", named: "m.yaml")
    #expect(formatted.hasPrefix("\(head) >-\n      A note that is"))
    #expect(formatted.split(separator: "\n").allSatisfy { $0.utf8.count <= 100 })
    #expect(try ModelReader.read(text: formatted, named: "m.yaml").model.nodes[0].note == note)
    try check(formatted, "folded")
    // Two spaces in a row would be lost.
    let spaced = note.replacing("line: ", with: "line:  ")
    let kept = try ModelFormatter.format(text: "\(head) '\(spaced)'\n", named: "m.yaml")
    #expect(!kept.contains(">-"))
  }

  @Test("formatting is idempotent and keeps the model", arguments: texts)
  func property(name: String, text: String) throws {
    try check(text, name)
  }

  private static let texts: [(String, String)] =
    MicroModels.all.map { ($0.name, "blastradius: 1\n" + $0.text) } + [
      ("example", ExampleModel.text), ("reordered", ExampleModel.reordered),
      ("starter", StarterModel.text), ("messy", messy),
    ]

  @Test("the gallery is formatted without loss", arguments: ReadingTests.gallery)
  func gallery(path: String) throws {
    try check(String(contentsOfFile: path, encoding: .utf8), path)
  }

  @Test("the starter model is read without a warning and is tidy")
  func starter() throws {
    #expect(diagnostics(of: StarterModel.text).map(line) == [])
    #expect(
      try ModelFormatter.format(text: StarterModel.text, named: "m.yaml") == StarterModel.text)
  }

  @Test("mutated texts are formatted without loss or refused", arguments: 0..<8)
  func fuzz(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 1000)
    let sources = [ExampleModel.text, Self.messy, StarterModel.text]
    for _ in 0..<20 {
      var lines = random.pick(sources).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      for _ in 0..<random.number(1..<5) {
        let index = random.number(0..<lines.count)
        switch random.number(0..<5) {
        case 0: lines.remove(at: index)
        case 1: lines.insert("", at: index)
        case 2:
          lines.insert(String(repeating: " ", count: random.number(0..<8)) + "# remark", at: index)
        case 3: lines[index] += " # \(index)"
        default: lines.swapAt(index, random.number(0..<lines.count))
        }
      }
      try check(lines.joined(separator: "\n"), "seed \(seed)")
    }
  }

  /// What does not fit YAML is refused; anything else keeps its model and its comments.
  private func check(_ text: String, _ name: String) throws {
    let formatted: String
    do {
      formatted = try ModelFormatter.format(text: text, named: "m.yaml")
    } catch let error as BlastRadiusError {
      #expect(!error.diagnostics.isEmpty, "\(name): \(error.message)\n\(text)")
      return
    }
    let again = try ModelFormatter.format(text: formatted, named: "m.yaml")
    #expect(again == formatted, "\(name)\n\(text)")
    guard let before = try? ModelReader.read(text: text, named: "m.yaml").model else { return }
    let after = try ModelReader.read(text: formatted, named: "m.yaml").model
    #expect(before.nodes == after.nodes, "\(name)")
    #expect(before.edges == after.edges, "\(name)")
    #expect(before.zones == after.zones && before.controls == after.controls, "\(name)")
    #expect(before.events == after.events && before.scenarios == after.scenarios, "\(name)")
    #expect(before.policies == after.policies && before.vocabulary == after.vocabulary, "\(name)")
    #expect(before.title == after.title && before.asOf == after.asOf, "\(name)")
  }
}
