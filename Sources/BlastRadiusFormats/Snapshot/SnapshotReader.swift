import BlastRadius
import GraphKernel

/// Opens snapshots: maps the file, checks every offset and index, and copies nothing.
///
/// - Complexity: O(size of the file without its properties), at the speed of memory.
enum SnapshotReader {
  /// What a snapshot holds.
  struct Opened {
    var estate: Estate
    var statements: ImportedStatements
    var texts: [(name: String, bytes: [UInt8])]
  }

  /// Whether bytes begin as a snapshot does.
  static func isSnapshot(_ start: some Sequence<UInt8>) -> Bool {
    start.starts(with: SnapshotLayout.magic)
  }

  /// Opens a snapshot.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where the file is not a whole, unchanged snapshot of
  ///   this version.
  static func open(_ path: String) throws -> Opened {
    let file = try MappedFile(path: path)
    let damaged = { (what: String) in
      BlastRadiusError(.badInput, "\(file.name): the snapshot is damaged (\(what))")
    }
    let entries = try table(of: file, damaged)
    let parts = SnapshotParts(file: file, entries: entries)
    let scans = parts.scans()
    if let scan = scans.first(where: { !$0.isIntact }) { throw damaged("\(scan.section)") }
    do {
      return try SnapshotCheck(parts, scans).opened()
    } catch let error as SnapshotCheck.Damage {
      throw damaged(error.what)
    } catch is ByteReader.Malformed {
      throw damaged("tables")
    }
  }

  /// The sections by kind, from a header and a table that hold together.
  private static func table(
    of file: MappedFile, _ damaged: (String) -> BlastRadiusError
  ) throws -> [SnapshotLayout.Section: SnapshotLayout.Entry] {
    var header = ByteReader(Array(file.bytes.prefix(SnapshotLayout.headerSize)))
    guard file.bytes.count >= SnapshotLayout.headerSize,
      try header.number() == SnapshotLayout.magicNumber
    else { throw damaged("header") }
    let versionAndCount = try header.number()
    let version = UInt32(truncatingIfNeeded: versionAndCount)
    guard version == SnapshotLayout.version else {
      throw BlastRadiusError(
        .badInput,
        "\(file.name): the snapshot has format \(version) and this program reads "
          + "\(SnapshotLayout.version); compile it anew from its sources")
    }
    let count = versionAndCount >> 32
    guard count == SnapshotLayout.Section.allCases.count,
      try header.number() == file.bytes.count
    else { throw damaged("length") }
    let checksum = UInt64(bitPattern: Int64(try header.number()))
    let end = SnapshotLayout.headerSize + count * SnapshotLayout.entrySize
    guard end <= file.bytes.count else { throw damaged("table") }
    let bytes = file.bytes.part(SnapshotLayout.headerSize..<end)
    guard Checksum.of(bytes) == checksum else { throw damaged("table") }
    var reader = ByteReader(Array(bytes))
    var entries: [SnapshotLayout.Section: SnapshotLayout.Entry] = [:]
    for _ in 0..<count {
      let entry = try entry(&reader, fileSize: file.bytes.count, damaged)
      entries[entry.section] = entry
    }
    guard entries.count == count else { throw damaged("table") }
    return entries
  }

  private static func entry(
    _ reader: inout ByteReader, fileSize: Int, _ damaged: (String) -> BlastRadiusError
  ) throws -> SnapshotLayout.Entry {
    let code = try reader.number()
    let (start, length) = (try reader.number(), try reader.number())
    let checksum = UInt64(bitPattern: Int64(try reader.number()))
    guard try reader.number() == 0,
      let section = SnapshotLayout.Section(rawValue: UInt32(truncatingIfNeeded: code)),
      code >> 32 == section.width, start >= 0, length >= 0, start <= fileSize,
      length <= fileSize - start, start % SnapshotLayout.alignment == 0,
      length % section.width == 0
    else { throw damaged("table") }
    return .init(section: section, range: start..<start + length, checksum: checksum)
  }
}
