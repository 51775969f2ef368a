import BlastRadius

/// Reads tables and JSON of which each row is an edge.
struct RowImporter: Importer {
  let mapping: RowMapping
  var cells = CellReader()
  /// The relations by the names that were met; `nil` for those that there are not.
  var relationNames = NameTable()
  var relations: [ImportedRelation?] = []
  /// The edges that need a node without a level, with the number of the cell that says so.
  var bare: [(edge: Int, cell: Int)] = []
  /// The members of the last object.
  var shape = RowShape()
  /// Why rows of the current document say no edge, and how many of them.
  private var reasons = NameTable()
  private var leftOut: [Int] = []

  init(_ mapping: RowMapping) { self.mapping = mapping }

  mutating func read(_ document: ImportedDocument, into draft: inout ImportDraft) {
    (reasons, leftOut) = (NameTable(), [])
    let first = document.bytes.first { !" \t\r\n".utf8.contains($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      do throws(JSONFailure) {
        try readJSON(document, into: &draft)
      } catch {
        draft.log.error(error.code, error.offset, error.message)
      }
    } else {
      readTable(document, into: &draft)
    }
    for (reason, count) in zip(reasons.all, leftOut) {
      let rows = count == 1 ? "1 row says" : "\(count) rows say"
      draft.log.warn("rows-left-out", 0, "\(rows) no edge: \(reason)")
    }
  }

  /// Notes a row that says no edge.
  mutating func leaveOut(_ reason: String) {
    let number = Int(reasons.number(of: reason))
    if number == leftOut.count { leftOut.append(0) }
    leftOut[number] += 1
  }

  /// What is needed of a gateway is to be let through, which is known when all nodes are.
  mutating func finish(_ draft: inout ImportDraft) {
    var resolved: [Int: [Requirement]] = [:]
    for (edge, cell) in bare {
      if resolved[cell] == nil { resolved[cell] = requirements(cell, draft) }
      guard let requires = resolved[cell] else { continue }
      draft.amend(edge: edge) { $0.requires = requires }
    }
  }

  /// What a cell needs, where it is known which nodes are gateways.
  private func requirements(_ cell: Int, _ draft: borrowing ImportDraft) -> [Requirement] {
    guard case .success(let said) = cells.requirements[cell] else { return [] }
    var all = said.all
    for (requirement, place) in said.bare {
      switch all[requirement] {
      case .fact(let fact):
        if draft.isNode(fact.node, a: "gateway") {
          all[requirement] = .fact(Fact(fact.node, .connect))
        }
      case .atLeast(let count, var facts):
        if draft.isNode(facts[place].node, a: "gateway") { facts[place].level = .connect }
        all[requirement] = .atLeast(count, of: facts)
      }
    }
    return all
  }
}
