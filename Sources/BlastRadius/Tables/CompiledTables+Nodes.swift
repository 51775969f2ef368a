import GraphKernel

extension CompiledTables {
  /// A node: what engines need of it, and what people call it.
  package struct Node: Hashable, Sendable {
    package var number: Int
    package var id: String
    /// Its name, where that is not its id.
    package var label: String?
    package var kind: String
    package var zone: String?
    package var tags: [String]
    package var scope: [String]
    package var criticality: String?
    /// Whether reading or writing it gives no connection to it.
    package var isGateway: Bool
    /// The intervals in which it exists; `nil` for all.
    package var life: Range<Int>?
    /// Into which intervals reading, writing and control of it are carried; `nil` for none.
    package var carry: Int?
    /// The interval that begins when it leaked, −1 where none does.
    package var leaked: Int?
    /// The intervals that begin when what is held of it ends.
    package var ends: [Int]
    /// Whether nobody says when it was rotated.
    package var isUnsure: Bool
  }

  /// Calls the body with every node, by number.
  ///
  /// - Complexity: O(nodes), and the text of them.
  package func forEachNode(_ body: (Node) throws -> Void) rethrows {
    for number in 0..<levels.nodeCount { try body(node(number)) }
  }

  private func node(_ number: Int) -> Node {
    let (nodes, timeline) = (program.nodes, program.timeline)
    let (id, name, authored) = (nodes.id(number), nodes.name(number), nodes.authored(number))
    let life = authored.map { timeline.indices(of: $0.life) }
    let control = levels.fact(number, 3)
    return Node(
      number: number, id: id, label: name == id ? nil : name, kind: nodes.kind(number),
      zone: nodes.zone(number), tags: nodes.tags(number), scope: nodes.scope(number),
      criticality: nodes.criticality(number)?.rawValue, isGateway: levels.isGateway(number),
      life: life == 0..<timeline.count ? nil : life,
      carry: mask(ofCarry: program.problem.carryGuards[control]),
      leaked: authored?.leaked.map { interval(beginningAt: $0.asBeginning) ?? -1 },
      ends: (authored?.endsOfHolding ?? []).map { timeline.index(of: $0) },
      isUnsure: nodes.isRotationUnknown(number))
  }

  private func interval(beginningAt instant: Instant) -> Int? {
    let interval = program.timeline.index(of: instant)
    return program.timeline.start(of: interval) == instant ? interval : nil
  }

  /// A seed of the question.
  package struct Seed: Hashable, Sendable {
    package var node: Int
    package var level: Int
    package var mask: Int
  }

  /// The seeds of the question it was compiled for, by node.
  package var seeds: [Seed] {
    program.problem.seeds.enumerated().compactMap { index, seed in
      place(of: Int(seed.fact)).map {
        Seed(node: $0.node, level: $0.level, mask: mask(ofSeed: index))
      }
    }.sorted { ($0.node, $0.level) < ($1.node, $1.level) }
  }
}
