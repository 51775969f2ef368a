import BlastRadius

/// The fields of an edge that a row says, made of its columns; filled over and over.
struct RowCells {
  /// How a field is made.
  private enum Source {
    case column(Int)
    case parts([Part])

    enum Part {
      case text([UInt8])
      case column(Int)
    }
  }

  /// The fields that are made, with how.
  private let sources: [(field: Int, source: Source, values: [RowMapping.Value])]
  /// A bit for each field that is not empty.
  private var filled: UInt32 = 0
  private var cells = [[UInt8]](repeating: [], count: RowField.allCases.count)

  /// Fits an edge to the columns of these names; columns that are not there are empty.
  init(_ edge: RowMapping.Edge, _ headers: [String]) {
    func column(_ name: String) -> Int {
      headers.firstIndex { $0 == name } ?? headers.count
    }
    sources = RowField.allCases.compactMap { field in
      guard let template = edge.fields[field] else { return nil }
      let source: Source
      if case .column(let name)? = template.parts.first, template.parts.count == 1 {
        source = .column(column(name))
      } else {
        source = .parts(
          template.parts.map { part in
            switch part {
            case .text(let text): .text(Array(text.utf8))
            case .column(let name): .column(column(name))
            }
          })
      }
      return (field.rawValue, source, edge.values[field] ?? [])
    }
  }

  /// A bit for each field that says more than that there is an edge between nodes of some kinds and names.
  private static let more = RowField.allCases.reduce(UInt32(0)) { bits, field in
    switch field {
    case .subject, .relation, .object, .subjectKind, .subjectName, .objectKind, .objectName: bits
    default: bits | 1 << UInt32(field.rawValue)
    }
  }

  /// Whether anything but ends, relation, kinds and names is said.
  var hasMore: Bool { filled & Self.more != 0 }

  /// Whether a field is not empty.
  func has(_ field: RowField) -> Bool { filled & 1 << UInt32(field.rawValue) != 0 }

  /// A field, without spaces around it; empty where nothing is said.
  subscript(field: RowField) -> [UInt8] { cells[field.rawValue] }

  /// Calls the body with the bytes of a field.
  func lend<Result>(_ field: RowField, _ body: (Borrowed<UInt8>) -> Result) -> Result {
    cells[field.rawValue].lend(body)
  }

  /// Fills in a row.
  ///
  /// - Parameter append: Appends what stands in a column, by its number.
  mutating func fill(_ append: (Int, inout [UInt8]) -> Void) {
    filled = 0
    for (field, source, values) in sources {
      cells[field].removeAll(keepingCapacity: true)
      switch source {
      case .column(let column): append(column, &cells[field])
      case .parts(let parts):
        fill(field, parts, append)
      }
      if !values.isEmpty, let value = values.first(where: { $0.written == cells[field] }) {
        cells[field] = value.meant
      }
      if !cells[field].isEmpty { filled |= 1 << UInt32(field) }
    }
  }

  /// Makes a field of several parts; of a column without a value nothing is made.
  private mutating func fill(
    _ field: Int, _ parts: [Source.Part], _ append: (Int, inout [UInt8]) -> Void
  ) {
    for part in parts {
      switch part {
      case .text(let text): cells[field] += text
      case .column(let column):
        let count = cells[field].count
        append(column, &cells[field])
        if cells[field].count == count { return cells[field].removeAll(keepingCapacity: true) }
      }
    }
  }
}
