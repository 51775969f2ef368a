/// The nodes of a document by the numbers that a database gave them, which mean nothing elsewhere.
struct LocalNodes {
  /// Whether what has no number here is no node: else the number is an id.
  let isClosed: Bool
  private var numbers = NameTable()
  private var nodes: [UInt32] = []
  /// Edges that stand before one of their ends; `nil` when all nodes are known.
  private var waiting: [Edge]? = []

  /// An edge with its place in the document.
  typealias Edge = (edge: OpenGraphImporter.RawEdge, item: ItemName)

  init(isClosed: Bool) { self.isClosed = isClosed }

  /// Notes the number of a node; the first node with a number keeps it.
  mutating func add(_ node: UInt32, _ number: Borrowed<UInt8>) {
    let position = Int(numbers.number(of: number))
    if position == nodes.count { nodes.append(node) }
  }

  /// The node of a number.
  func node(_ number: Borrowed<UInt8>) -> UInt32? {
    numbers.known(number).map { nodes[Int($0)] }
  }

  /// Keeps an edge that stands before one of its ends; says whether it did.
  mutating func holdsBack(
    _ edge: OpenGraphImporter.RawEdge, _ item: ItemName, _ text: Borrowed<UInt8>
  ) -> Bool {
    guard waiting != nil, let start = edge.start?.value, let end = edge.end?.value,
      node(text.part(start)) == nil || node(text.part(end)) == nil
    else { return false }
    waiting?.append((edge, item))
    return true
  }

  /// The edges that were kept, now that all nodes are known.
  mutating func release() -> [Edge] {
    defer { waiting = nil }
    return waiting ?? []
  }
}
