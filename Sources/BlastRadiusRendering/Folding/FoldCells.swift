import BlastRadius

/// Divides nodes into so many cells of nodes that are alike, the largest most finely.
///
/// All begin in one cell. By one trait after another, the largest cells first, a cell is divided as far as
/// there is room: what is rare stays together as the rest of its cell.
struct FoldCells {
  /// A trait that nodes are told apart by, in the order of their weight.
  enum Trait: CaseIterable {
    case state, critical, zone, kind, way, level, node
  }

  /// Nodes that stand in one card.
  struct Cell {
    /// Positions in the items.
    var members: [Int]
    /// What tells the cell from others, whatever the order of the nodes.
    var key: String
  }

  private(set) var cells: [Cell]
  /// The cell of each item.
  private var cellOfItem: [Int]
  /// The item of each node.
  private let itemOfNode: [Int: Int]
  /// The way of each item's proof.
  private var wayOfItem: [Int?]
  private let input: FoldInput
  private let catalog: Catalog
  private var room: Int

  /// What of a cell a part has to be, so that it is told apart where not all can be.
  private static let least = 20
  /// Cells of so few nodes are drawn node by node where there is room.
  private static let few = 3

  /// - Parameter room: How many cells there may be; at least as many as there are states.
  /// - Complexity: O(items × traits + ways), and a sort of the cells.
  init(_ input: FoldInput, _ catalog: Catalog, room: Int) {
    self.input = input
    self.catalog = catalog
    self.room = max(0, room - 1)
    cells = [Cell(members: Array(input.items.indices), key: "")]
    cellOfItem = [Int](repeating: 0, count: input.items.count)
    itemOfNode = Dictionary(input.items.enumerated().map { ($1.node, $0) }) { first, _ in first }
    wayOfItem = [Int?](repeating: nil, count: input.hasProofs ? input.items.count : 0)
    if input.hasProofs {
      for (position, way) in input.ways.enumerated() {
        if let item = itemOfNode[way.object] { wayOfItem[item] = position }
      }
    }
    guard !input.items.isEmpty else {
      cells = []
      return
    }
    divide()
  }

  private mutating func divide() {
    divideAll(by: .state, part: 1)
    divideAll(by: .critical, part: 0.3)
    divideAll(by: .zone, part: 0.5)
    divideAll(by: .kind, part: 0.6)
    if input.hasProofs {
      divideAll(by: .way, part: 0.7)
      divideAll(by: .level, part: 0.5)
      // What is now told apart may lead to what was not.
      divideAll(by: .way, part: 1)
    }
    expandFew()
  }

  private mutating func divideAll(by trait: Trait, part: Double) {
    var left = trait == .state ? room : Int((Double(room) * part).rounded(.up))
    for cell in order where left > 0 { left -= divide(cell, by: trait, most: min(left, room)) }
  }

  /// The cells, the largest first.
  private var order: [Int] {
    cells.indices.sorted { left, right in
      let (first, second) = (cells[left], cells[right])
      return first.members.count == second.members.count
        ? first.key < second.key : first.members.count > second.members.count
    }
  }

  /// Draws small cells node by node, those of critical nodes first.
  private mutating func expandFew() {
    let small = order.reversed().filter { (2...Self.few).contains(cells[$0].members.count) }
    let ranked = small.filter { isCritical($0) } + small.filter { !isCritical($0) }
    for cell in ranked where cells[cell].members.count - 1 <= room {
      _ = divide(cell, by: .node, most: room)
    }
  }

  private func isCritical(_ cell: Int) -> Bool {
    catalog.isCritical(input.items[cells[cell].members[0]].node)
  }
}

extension FoldCells {
  /// Divides a cell, and says into how many more.
  private mutating func divide(_ cell: Int, by trait: Trait, most: Int) -> Int {
    let whole = cells[cell]
    guard whole.members.count > 1, most > 0 else { return 0 }
    var parts = parts(of: whole.members, by: trait)
    guard parts.count > 1 else { return 0 }
    parts.sort { left, right in
      left.members.count == right.members.count
        ? left.key < right.key : left.members.count > right.members.count
    }
    var rest = parts.removeLast()
    if parts.count > most {
      let large = parts.prefix(most).prefix {
        $0.members.count * Self.least >= whole.members.count
      }
      rest.key = "*"
      rest.members += parts[large.count...].flatMap(\.members)
      parts = Array(large)
    }
    cells[cell] = Cell(members: rest.members, key: whole.key + "/" + rest.key)
    for part in parts {
      for item in part.members { cellOfItem[item] = cells.count }
      cells.append(Cell(members: part.members, key: whole.key + "/" + part.key))
    }
    room -= parts.count
    return parts.count
  }

  /// The items of a cell by a trait.
  private func parts(of members: [Int], by trait: Trait) -> [Cell] {
    switch trait {
    case .state: parts(members) { input.items[$0].state.rawValue }
    case .critical: parts(members) { catalog.isCritical(input.items[$0].node) ? "critical" : "" }
    case .zone: parts(members) { catalog.zone(input.items[$0].node) ?? "" }
    case .kind: parts(members) { catalog.kind(input.items[$0].node) }
    case .level: parts(members) { input.items[$0].level?.name ?? "" }
    case .node: parts(members) { catalog.id(input.items[$0].node) }
    case .way: partsByWay(members)
    }
  }

  private func parts(_ members: [Int], by text: (Int) -> String) -> [Cell] {
    [ExactText: [Int]](grouping: members, by: text).map { Cell(members: $1, key: $0.text) }
  }

  /// What leads to an item: the relation, and the cards it starts at.
  private struct WayKey: Hashable {
    var relation: Int
    var places: [Int]
  }

  private func partsByWay(_ members: [Int]) -> [Cell] {
    let parts = Dictionary(grouping: members) { item -> WayKey? in
      guard let way = wayOfItem[item].map({ input.ways[$0] }) else { return nil }
      let own = cellOfItem[item]
      let places = ([way.subject] + way.others).map(place).filter { $0 != -own - 1 }
      return WayKey(relation: way.relation, places: Set(places).sorted())
    }
    return parts.map { key, members in
      guard let key else { return Cell(members: members, key: "") }
      let places = key.places.map { $0 < 0 ? cells[-$0 - 1].key : catalog.id($0) }.sorted()
      return Cell(
        members: members,
        key: ([input.relations[key.relation]] + places).joined(separator: " "))
    }
  }

  /// The cell of a node as a negative number, or the node itself.
  private func place(_ node: Int) -> Int { cell(of: node).map { -$0 - 1 } ?? node }

  /// The cell of a node, or `nil` for one that is none of the items.
  func cell(of node: Int) -> Int? { itemOfNode[node].map { cellOfItem[$0] } }
}
