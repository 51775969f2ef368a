import BlastRadius

/// What the columns of a table of edges mean.
struct RowMapping: Sendable {
  /// An edge that each row says.
  struct Edge: Sendable {
    /// How its fields are made.
    var fields: [RowField: RowTemplate] = [:]
    /// What stands for the values of fields, where something else does.
    var values: [RowField: [Value]] = [:]
  }

  /// A value and what it means.
  struct Value: Sendable {
    var written: [UInt8]
    var meant: [UInt8]
  }

  /// Rows that are left out: those with one of some values in a column.
  struct Skipped: Sendable {
    var column: String
    var values: [[UInt8]]
  }

  /// The edges; none where the columns have the names of the fields.
  var edges: [Edge] = []
  var skipped: [Skipped] = []

  /// The columns have the names of the fields.
  static let own = RowMapping()

  /// The edges that a table says whose columns have these names; none where it is no table of edges.
  func edges(_ headers: [String]) -> [Edge] {
    let known = edges.filter { edge in
      RowField.needed.flatMap { edge.fields[$0]?.columns ?? [] }.allSatisfy { column in
        headers.contains { $0 == column }
      }
    }
    if !known.isEmpty { return known }
    var edge = Edge()
    for header in headers {
      guard let field = RowField(header: header), edge.fields[field] == nil else { continue }
      edge.fields[field] = RowTemplate(column: header)
    }
    return RowField.needed.allSatisfy { edge.fields[$0] != nil } ? [edge] : []
  }
}
