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
  /// Whether anything but ends, relations, kinds and names is said anywhere.
  let hasMore: Bool
  private var cells = [[UInt8]](repeating: [], count: RowField.allCases.count)

  /// Fits an edge to the columns of these names; columns that are not there are empty.
  init(_ edge: RowMapping.Edge, _ headers: [String]) {
    func column(_ name: String) -> Int {
      headers.firstIndex { $0.utf8.elementsEqual(name.utf8) } ?? headers.count
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
      return (field.index, source, edge.values[field] ?? [])
    }
    let plain: [RowField] =
      RowField.needed + [.subjectKind, .subjectName, .objectKind, .objectName]
    hasMore = edge.fields.keys.contains { !plain.contains($0) }
  }

  /// A field, without spaces around it; empty where nothing is said.
  subscript(field: RowField) -> [UInt8] { cells[field.index] }

  /// Fills in a row.
  ///
  /// - Parameter append: Appends what stands in a column, by its number.
  mutating func fill(_ append: (Int, inout [UInt8]) -> Void) {
    for (field, source, values) in sources {
      cells[field].removeAll(keepingCapacity: true)
      switch source {
      case .column(let column): append(column, &cells[field])
      case .parts(let parts):
        for part in parts {
          switch part {
          case .text(let text): cells[field] += text
          case .column(let column):
            let count = cells[field].count
            append(column, &cells[field])
            // What is made of a column without a value names nothing.
            if cells[field].count == count {
              cells[field].removeAll(keepingCapacity: true)
              break
            }
          }
        }
      }
      if let value = values.first(where: { $0.written == cells[field] }) {
        cells[field] = value.meant
      }
    }
  }
}
