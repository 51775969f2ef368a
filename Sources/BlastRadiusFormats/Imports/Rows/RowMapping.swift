import BlastRadius

/// What the columns of a table of edges mean.
struct RowMapping: Sendable {
  /// An edge that each row says.
  struct Edge: Sendable {
    /// How its fields are made.
    var fields: [RowField: RowTemplate] = [:]
    /// What stands for the values of fields, where something else does.
    var values: [RowField: Values] = [:]
  }

  /// Values and what they mean.
  struct Values: Sendable {
    private var written = NameTable()
    private var meant: [[UInt8]] = []

    /// Says what a value means that has no meaning yet.
    mutating func add(_ value: String, meaning: String) {
      if written.number(of: value) == meant.count { meant.append(Array(meaning.utf8)) }
    }

    /// What stands for a cell, or `nil`.
    func meaning(of cell: [UInt8]) -> [UInt8]? {
      cell.lend { written.known($0) }.map { meant[Int($0)] }
    }
  }

  /// Rows that are left out: those with one of some values in a column.
  struct Skipped: Sendable {
    var column: String
    var values = NameTable()
  }

  /// The edges; none where the columns have the names of the fields.
  var edges: [Edge] = []
  var skipped: [Skipped] = []

  /// The columns have the names of the fields.
  static let own = RowMapping()

  /// The edges that a table says whose columns have these names; none where it is no table of edges.
  func edges(_ headers: [String]) -> [Edge] {
    let columns = Set<ExactText>(edges.isEmpty ? [] : headers)
    let known = edges.filter { edge in
      RowField.needed.flatMap { edge.fields[$0]?.columns ?? [] }.allSatisfy { columns.contains($0) }
    }
    if !known.isEmpty { return known }
    var edge = Edge()
    for header in headers {
      guard let field = RowField(header: header), edge.fields[field] == nil else { continue }
      edge.fields[field] = RowTemplate(column: header)
    }
    return RowField.needed.allSatisfy { edge.fields[$0] != nil } ? [edge] : []
  }

  /// Those of the columns of a table that are read; none where it is no table of edges.
  func columnsRead(_ headers: [String]) -> Set<ExactText> {
    let edges = edges(headers)
    if edges.isEmpty { return [] }
    let columns = edges.flatMap { $0.fields.values.flatMap(\.columns) } + skipped.map(\.column)
    return Set<ExactText>(columns).intersection(Set<ExactText>(headers))
  }

  /// The line of a text that names the columns of a table of edges; `nil` where there is none.
  func header(of text: Borrowed<UInt8>) -> TableHeader? {
    TableHeader(text) { columnsRead($0).count }
  }
}
