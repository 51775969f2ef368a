import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// Lines of Neo4j's APOC, whose keys and lines have any order.
@Suite struct APOCLineTests {
  private static let nodes = [
    #"{"type":"node","id":"0","labels":["Base","Domain"],"properties":{"name":"A","objectid":"S-1"}}"#,
    #"{"id":"1","labels":["Base","User"],"properties":{"objectid":"S-2","name":"B"},"type":"node"}"#,
  ]
  private static let edges = [
    #"{"id":"r0","type":"relationship","label":"GenericAll","properties":{},"start":{"id":"1"},"end":{"id":"0"}}"#,
    #"{"start":{"id":"0","labels":["Domain"]},"end":{"id":"1"},"label":"Contains","type":"relationship","id":"r1"}"#,
  ]

  @Test("any order of the lines gives the same edges between the nodes' own ids")
  func order() throws {
    let lines = Self.nodes + Self.edges
    for order in [[0, 1, 2, 3], [2, 0, 1, 3], [3, 2, 1, 0], [0, 2, 3, 1], [1, 3, 0, 2]] {
      let imported = try Imported(order.map { lines[$0] }.joined(separator: "\n"))
      #expect(imported.said.map(\.code) == [])
      #expect(imported.nodes.sorted() == ["S-1[Base,Domain]", "S-2[Base,User]"])
      #expect(imported.edges.sorted() == ["S-1 Contains S-2", "S-2 GenericAll S-1"])
    }
  }

  @Test("one line is a document, whatever its first key", arguments: 0..<2)
  func one(line: Int) throws {
    #expect(try Imported(Self.nodes[line]).nodes.count == 1)
    #expect(try Imported(Self.edges[line]).edges.count == 1)
  }

  @Test("nodes without an objectid keep their number, and unknown ends dangle as they are named")
  func plain() throws {
    let imported = try Imported(
      [
        #"{"type":"relationship","id":"0","label":"MemberOf","start":{"id":"7"},"end":{"id":"8"}}"#,
        #"{"type":"node","id":"7","labels":["User"]}"#,
      ].joined(separator: "\n"))
    #expect(imported.nodes == ["7[User]", "8[]"])
    #expect(imported.edges == ["7 MemberOf 8"])
    #expect(imported.warnings == ["dangling-end"])
  }

  @Test("a number means nothing beside another file")
  func severalFiles() throws {
    let other = #"{"type":"node","id":"0","labels":["User"],"properties":{"objectid":"S-9"}}"#
    let imported = try Imported([
      "a.json": Data((Self.nodes + Self.edges).joined(separator: "\n").utf8),
      "b.json": Data(other.utf8),
    ])
    #expect(imported.said.map(\.code) == [])
    #expect(imported.nodes == ["S-1[Base,Domain]", "S-2[Base,User]", "S-9[User]"])
  }

  @Test("lines of which one is of no type are an error with its place")
  func wrong() throws {
    let imported = try Imported(Self.nodes[0] + "\n{\"id\":\"1\"}")
    #expect(imported.errors == ["missing-key"])
    #expect(imported.places == ["2:1"])
  }
}
