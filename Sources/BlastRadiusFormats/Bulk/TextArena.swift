import GraphKernel

/// Memory for the texts of all imported files, one after the other.
///
/// What is never written to takes no memory. The texts stay where they are for as long as somebody
/// holds the arena, and nobody changes them after they were read.
@safe final class TextArena {
  private let base: UnsafeMutableRawPointer
  let capacity: Int
  /// How many bytes are in use.
  private(set) var count = 0
  /// The files that are mapped, and where.
  private var mapped: [(file: WatchedFile, range: Range<Int>)] = []

  /// Reserves room for so many bytes, or returns `nil` where there is none.
  init?(capacity: Int) {
    self.capacity = max(1, capacity)
    guard let base = unsafe Platform.reserve(self.capacity) else { return nil }
    unsafe self.base = base
  }

  deinit { unsafe Platform.unmap(base, count: capacity) }

  /// The bytes of a range that was filled.
  func bytes(_ range: Range<Int>) -> Borrowed<UInt8> { all.part(range) }

  private var all: Borrowed<UInt8> {
    unsafe Borrowed(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Lets the body fill the free part, and takes in as many bytes as it says; `nil` is passed on.
  func fill(limit: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int?) -> Range<Int>? {
    let free = unsafe UnsafeMutableRawBufferPointer(
      start: base + count, count: min(limit, capacity - count))
    guard let filled = unsafe body(free), filled >= 0, filled <= free.count else { return nil }
    defer { count += filled }
    return count..<count + filled
  }

  /// Takes in bytes; `nil` where there is no room.
  func append(_ bytes: [UInt8]) -> Range<Int>? {
    unsafe fill(limit: bytes.count) { free in
      guard free.count == bytes.count else { return nil }
      unsafe free.copyBytes(from: bytes)
      return bytes.count
    }
  }

  private static let page = Platform.pageSize

  /// How many bytes of the arena a text takes whose file may be mapped: whole pages.
  static func room(for size: Int) -> Int { (size + page - 1) / page * page }

  /// Takes in the bytes of a file without copying them; `nil` where that cannot be.
  func map(_ file: WatchedFile) -> Range<Int>? {
    let (start, size) = (Self.room(for: count), file.file.size)
    guard file.isWatched, size > 0, start + Self.room(for: size) <= capacity,
      unsafe Platform.map(file.file.descriptor, count: size, at: base + start) != nil
    else { return nil }
    // The next text begins with a page of its own, since this one can only be read.
    count = start + Self.room(for: size)
    mapped.append((file, start..<start + size))
    return start..<start + size
  }

  /// Says that a text was read for now: pages of a mapped file are given back, and come again when
  /// they are read again.
  func release(_ range: Range<Int>) {
    let (start, end) = (Self.room(for: range.lowerBound), range.upperBound / Self.page * Self.page)
    guard start < end, mapped.contains(where: { $0.range.contains(start) }) else { return }
    unsafe Platform.release(base + start, count: end - start)
  }

  /// The files that are mapped.
  var files: [WatchedFile] { mapped.map(\.file) }

  /// All of it as a column that keeps the arena.
  func column() -> Column<UInt8> { all.column(of: UInt8.self, owner: self) }
}
