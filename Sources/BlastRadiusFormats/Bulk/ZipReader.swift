import BlastRadius
import CZip

/// Reads the JSON documents of a zip archive, with limits for what it claims.
@safe final class ZipReader {
  private let archive: OpaquePointer
  private let source: TextArena
  /// The documents in the order of the archive.
  private(set) var entries: [Entry] = []
  /// Entries that are no JSON, by name.
  private(set) var skipped: [String] = []
  /// How many bytes all documents together may take in an arena.
  private(set) var size = 0
  /// How many bytes of the archive they claim.
  private var packed: UInt64 = 0

  /// An entry that is read.
  struct Entry {
    var name: String
    var index: UInt64
    var size: Int
    /// Whether it begins with the mark of UTF-16.
    var isUTF16: Bool
    /// How many bytes of the arena it may take.
    var room: Int { isUTF16 ? size + size / 2 * 3 + 3 : size }
  }

  /// So many entries an archive may have.
  static let maximumEntries = 10_000
  /// So many times its size may an entry unpack to, beyond the first megabyte; real exports stay
  /// below 60.
  static let maximumRatio: UInt64 = 300

  /// Opens the archive in an arena, and checks what it claims to hold.
  init(_ source: TextArena) throws(SourceFile.Failure) {
    let bytes = source.bytes(0..<source.count)
    guard let archive = unsafe br_zip_open(bytes.raw.baseAddress, UInt64(bytes.count)) else {
      throw Self.bad("this zip archive is damaged")
    }
    unsafe self.archive = archive
    self.source = source
    let count = unsafe zip_get_num_entries(archive, 0)
    guard count >= 0, count <= Self.maximumEntries else {
      throw Self.bad("this zip archive has more than \(Self.maximumEntries) entries")
    }
    for index in 0..<UInt64(count) { try look(at: index) }
    guard packed <= UInt64(bytes.count) else {
      throw Self.bad("entries of this zip archive share their bytes", "zip-bomb")
    }
    guard size <= 1 << 20 || UInt64(size) / Self.maximumRatio <= UInt64(bytes.count) else {
      throw Self.bad(
        "this zip archive unpacks to more than \(Self.maximumRatio) times its size", "zip-bomb")
    }
  }

  deinit { unsafe zip_discard(archive) }

  private func look(at index: UInt64) throws(SourceFile.Failure) {
    guard let raw = unsafe br_zip_name(archive, index) else {
      throw Self.bad("an entry of this zip archive has no name")
    }
    // Some archivers of Windows write its separators.
    let name = unsafe String(cString: raw).replacing("\\", with: "/")
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.hasPrefix("/"), !name.contains(":"), !parts.contains("..")
    else {
      throw Self.bad("the zip archive has an entry with the name \(name.inTicks)", "zip-path")
    }
    if name.hasSuffix("/") { return }
    guard name.lowercased().hasSuffix(".json"), parts.first != "__MACOSX" else {
      if name.lowercased().hasSuffix(".zip") { throw Self.nested(name) }
      skipped.append(name)
      return
    }
    try check(name, index)
  }

  private func check(_ name: String, _ index: UInt64) throws(SourceFile.Failure) {
    var (unpacked, packed): (UInt64, UInt64) = (0, 0)
    var isEncrypted: Int32 = 0
    guard unsafe br_zip_sizes(archive, index, &unpacked, &packed, &isEncrypted) == 0 else {
      throw Self.bad("the entry \(name.inTicks) of the zip archive is damaged")
    }
    if isEncrypted != 0 {
      throw Self.bad("the entry \(name.inTicks) of the zip archive is encrypted")
    }
    guard unpacked <= UInt64(BulkFile.limit), size + Int(unpacked) <= BulkFile.limit else {
      throw BulkFile.tooLarge
    }
    if unpacked > 1 << 20, unpacked / Self.maximumRatio > packed {
      throw Self.bad(
        "the entry \(name.inTicks) unpacks to more than \(Self.maximumRatio) times its size",
        "zip-bomb")
    }
    let entry = Entry(name: name, index: index, size: Int(unpacked), isUTF16: isUTF16(index))
    entries.append(entry)
    size += entry.room
    self.packed = self.packed.addingReportingOverflow(packed).partialValue
  }

  private func isUTF16(_ index: UInt64) -> Bool {
    guard let file = unsafe zip_fopen_index(archive, index, 0) else { return false }
    defer { unsafe zip_fclose(file) }
    var start: [UInt8] = [0, 0]
    return unsafe zip_fread(file, &start, 2) == 2 && UTF16Text.isMarked(start)
  }

  /// Unpacks an entry to the end of an arena that has room for it.
  func read(_ entry: Entry, into arena: TextArena) throws(SourceFile.Failure) -> Range<Int> {
    guard let file = unsafe zip_fopen_index(archive, entry.index, 0) else {
      throw Self.bad("the entry \(entry.name.inTicks) cannot be unpacked")
    }
    defer { unsafe zip_fclose(file) }
    let range = unsafe arena.fill(limit: entry.size) { free in
      var filled = 0
      while filled < free.count {
        let count = unsafe zip_fread(
          file, free.baseAddress?.advanced(by: filled), UInt64(free.count - filled))
        guard count > 0 else { return nil }
        filled += Int(count)
      }
      // The checksum is checked at the end, and a longer entry than it claims is found out.
      var byte: UInt8 = 0
      return unsafe zip_fread(file, &byte, 1) == 0 ? filled : nil
    }
    guard let range, range.count == entry.size else {
      throw Self.bad("the entry \(entry.name.inTicks) of the zip archive is damaged")
    }
    if arena.bytes(range).starts(with: [0x50, 0x4B, 3, 4]) { throw Self.nested(entry.name) }
    return range
  }

  private static func nested(_ name: String) -> SourceFile.Failure {
    bad("\(name.inTicks) is a zip archive within a zip archive", "nested-zip")
  }

  private static func bad(_ message: String, _ code: DiagnosticCode = "bad-zip")
    -> SourceFile.Failure
  {
    SourceFile.Failure(code: code, message: message)
  }
}
