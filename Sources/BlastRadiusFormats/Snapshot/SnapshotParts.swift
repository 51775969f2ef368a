import GraphKernel

/// The sections of a mapped snapshot.
struct SnapshotParts {
  let file: MappedFile
  let entries: [SnapshotLayout.Section: SnapshotLayout.Entry]

  /// Whether a section's bytes have its checksum.
  func isIntact(_ entry: SnapshotLayout.Entry) -> Bool {
    Checksum.of(file.bytes.part(entry.range)) == entry.checksum
  }

  /// A look at each of the sections that are used at once, in their order.
  func scans() -> [SectionScan] {
    let entries = entries.values.filter { !$0.section.isLazy }
      .sorted { $0.range.count > $1.range.count }
    return Concurrently.map(entries.count) { SectionScan(entries[$0], self) }
      .sorted { $0.section.rawValue < $1.section.rawValue }
  }

  /// Whether the objects of properties stand one after the other, so that no text is that of many.
  var haveOwnProperties: Bool {
    let text = bytes(.propertyText)
    var last = -1
    for section in [SnapshotLayout.Section.nodeProperties, .edgeProperties] {
      for offset in numbers(section) where offset != .max {
        let offset = Int(offset)
        guard offset > last, offset < text.count, text[offset] == UInt8(ascii: "{"),
          offset == 0 || text[offset - 1] == UInt8(ascii: "}")
        else { return false }
        last = offset
      }
    }
    return true
  }

  func numbers(_ section: SnapshotLayout.Section) -> Column<UInt32> {
    file.column(entries[section]?.range ?? 0..<0, of: UInt32.self)
  }

  func bytes(_ section: SnapshotLayout.Section) -> Column<UInt8> {
    file.column(entries[section]?.range ?? 0..<0, of: UInt8.self)
  }
}
