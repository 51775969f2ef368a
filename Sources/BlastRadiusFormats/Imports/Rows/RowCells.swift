import BlastRadius

/// The fields of an edge that a row says, made of its columns; filled over and over.
struct RowCells {
  /// A part of a field that is made of several.
  private enum Part {
    case text([UInt8])
    case column(Int)
  }

  /// The fields that are a column as it stands, and the columns.
  private let columns: [(field: Int, column: Int)]
  /// The fields that are made of several parts.
  private let made: [(field: Int, parts: [Part])]
  /// What stands for values of fields.
  private let values: [(field: Int, values: RowMapping.Values)]
  /// A bit for each field that is not empty.
  private var filled: UInt32 = 0
  private var cells = [[UInt8]](repeating: [], count: RowField.allCases.count)

  /// Fits an edge to columns by their numbers; those that are not there are empty.
  init(_ edge: RowMapping.Edge, _ numbers: [ExactText: Int]) {
    func column(_ name: String) -> Int { numbers[name] ?? .max }
    var (columns, made): ([(field: Int, column: Int)], [(field: Int, parts: [Part])]) = ([], [])
    for field in RowField.allCases {
      guard let template = edge.fields[field] else { continue }
      if case .column(let name)? = template.parts.first, template.parts.count == 1 {
        columns.append((field.rawValue, column(name)))
        continue
      }
      let parts = template.parts.map { part -> Part in
        switch part {
        case .text(let text): .text(Array(text.utf8))
        case .column(let name): .column(column(name))
        }
      }
      made.append((field.rawValue, parts))
    }
    (self.columns, self.made) = (columns, made)
    values = edge.values.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The numbers of the columns of which it is made.
  var read: [Int] {
    columns.map(\.column)
      + made.flatMap { field in
        field.parts.compactMap { if case .column(let column) = $0 { column } else { nil } }
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
    for (field, column) in columns {
      cells[field].removeAll(keepingCapacity: true)
      append(column, &cells[field])
      if !cells[field].isEmpty { filled |= 1 << UInt32(field) }
    }
    for (field, parts) in made {
      cells[field].removeAll(keepingCapacity: true)
      fill(field, parts, append)
      if !cells[field].isEmpty { filled |= 1 << UInt32(field) }
    }
    for (field, values) in values {
      guard let meaning = values.meaning(of: cells[field]) else { continue }
      cells[field] = meaning
      let bit = UInt32(1) << UInt32(field)
      filled = meaning.isEmpty ? filled & ~bit : filled | bit
    }
  }

  /// Makes a field of several parts; of a column without a value nothing is made.
  private mutating func fill(
    _ field: Int, _ parts: [Part], _ append: (Int, inout [UInt8]) -> Void
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
