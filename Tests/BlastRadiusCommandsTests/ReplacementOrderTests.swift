import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// The order of replacement where losing one credential alone closes nothing.
struct ReplacementOrderTests {
  private static let head = """
    blastradius: 1
    as-of: 2024-01-01
    controls: { approval: { state: unknown } }
    nodes:
      k1: { kind: password, leaked: 2023-12-01 }
      k2: { kind: password, leaked: 2023-12-01 }
      k3: { kind: password, leaked: 2023-12-01 }
      toy-key: { kind: api-key, leaked: 2023-12-01 }
      vault: { kind: secret-store, criticality: critical }
      cards: { kind: database, criticality: high, scope: [pci] }
      toy: { kind: application, criticality: low }
    edges:
      - toy-key administers toy

    """

  /// Edges, and the credentials in groups as they come.
  ///
  /// By hand: the vault counts 200 × 4 × 2 = 1,600 points, the cards 20 × 2 × 4 × 2 = 320, the toy 8.
  @Test(arguments: [
    // Either administers the vault: 800 for each of both, before the toy's 8.
    ("  - k1 administers vault\n  - k2 administers vault", "k1+k2 toy-key k3"),
    // Three of one: 533 for each.
    (
      "  - k1 administers vault\n  - k2 administers vault\n  - k3 administers vault",
      "k1+k2+k3 toy-key"
    ),
    // The cards go with k3 alone, 320, before 160 for each of two that share them; the vault is first.
    (
      "  - k1 administers vault\n  - k2 administers cards\n  - k3 administers cards",
      "k1 k2+k3 toy-key"
    ),
    // Both are needed, so that either ends it: the first by id, and the other does nothing then.
    ("  - k1 administers vault: { requires: k2 }", "k1 toy-key k2 k3"),
    // Two of three: losing one leaves two.
    (
      "  - toy-key administers vault: { requires: { at-least: { n: 2, of: [k1, k2, k3] } } }",
      "toy-key k1 k2 k3"
    ),
    // Where it is only possible it counts half, 800, which is 400 for each.
    (
      "  - k1 administers vault: { unless: approval }\n  - k2 administers vault: { unless: approval }",
      "k1+k2 toy-key k3"
    ),
    // One opens the cards alone and the vault with another: 1,920 for both are more than 320 for one.
    (
      "  - k1 administers vault\n  - k2 administers vault\n  - k2 administers cards",
      "k1+k2 toy-key k3"
    ),
  ])
  func `Those that help only together come together, before what matters less`(
    edges: String, expected: String
  ) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.head + edges + "\n", to: "model.yaml")
    let json = try JSON(try await answer(TriageCommand.self, [path, "--format", "json"]))
    var groups: [[String]] = []
    for step in json["order"].items {
      let group = step["group"].number.map { Int($0) } ?? 0
      while groups.count < group { groups.append([]) }
      groups[group - 1].append(step["id"].text ?? "")
    }
    let found = groups.map { $0.sorted().joined(separator: "+") }.joined(separator: " ")
    #expect(found == expected)
    #expect(json["order"].items.last?["pointsLeft"].number == 0)
  }

  @Test func `An owner in a list is named beside the leak, and is none`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.head + "  - k2 holds k1\n", to: "model.yaml")
    let list = try folder.write("id,owner\nk1,k2\ntoy-key,\n", to: "list.csv")
    let json = try JSON(
      try await answer(TriageCommand.self, [path, "--leaked", list, "--format", "json"]))
    #expect(json["rows"].items.map { $0["id"].text } == ["k1", "toy-key"])
    #expect(json["rows"].items[0]["owners"].items.map(\.text) == ["k2"])
  }
}
