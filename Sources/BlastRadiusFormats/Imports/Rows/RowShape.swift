import BlastRadius

/// What the columns of rows mean, which the rows of a table have in common, and most objects of a file.
struct RowShape {
  /// What the columns are called.
  let names: [String]
  /// The edges that a row says; none where it says none.
  var edges: [RowCells]
  /// The columns by whose values rows are left out.
  let skipped: [(column: Int, skipped: RowMapping.Skipped)]
  /// The columns that are read.
  let read: Set<Int>

  /// Fits a mapping to columns of these names, the first of each name.
  init(_ names: [String] = [], _ mapping: RowMapping = .own) {
    self.names = names
    let numbers = [ExactText: Int](zip(names, 0...)) { first, _ in first }
    edges = mapping.edges(names).map { RowCells($0, numbers) }
    skipped = mapping.skipped.compactMap { skipped in numbers[skipped.column].map { ($0, skipped) }
    }
    read = Set(edges.flatMap(\.read) + skipped.map(\.column))
  }
}
