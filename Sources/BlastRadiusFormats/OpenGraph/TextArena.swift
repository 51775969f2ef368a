import GraphKernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
    let address = unsafe mmap(
      nil, self.capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else { return nil }
    unsafe base = address
    #if os(Linux)
      // Large pages are much fewer: the system makes each when it is first written to.
      unsafe madvise(base, self.capacity, MADV_HUGEPAGE)
    #endif
  }

  deinit { unsafe munmap(base, capacity) }

  /// The bytes of a range that was filled.
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(range.upperBound <= count, "nothing was read there")
    return unsafe UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
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
  func append(_ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    unsafe fill(limit: bytes.count) { free in
      guard free.count == bytes.count else { return nil }
      unsafe free.copyMemory(from: bytes)
      return bytes.count
    }
  }

  private static let page = Int(sysconf(Int32(_SC_PAGESIZE)))

  /// How many bytes of the arena a text takes whose file may be mapped: whole pages.
  static func room(for size: Int) -> Int { (size + page - 1) / page * page }

  /// Takes in the bytes of a file without copying them; `nil` where that cannot be.
  func map(_ file: WatchedFile) -> Range<Int>? {
    let start = Self.room(for: count)
    guard file.isWatched, file.size > 0, start + Self.room(for: file.size) <= capacity
    else { return nil }
    let address = unsafe mmap(
      base + start, file.size, PROT_READ, MAP_PRIVATE | MAP_FIXED, file.descriptor, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else { return nil }
    // The next text begins with a page of its own, since this one can only be read.
    count = start + Self.room(for: file.size)
    let range = start..<start + file.size
    mapped.append((file, range))
    return range
  }

  /// Says that a text was read for now: pages of a mapped file are given back, and come again when
  /// they are read again.
  func release(_ range: Range<Int>) {
    let (start, end) = (Self.room(for: range.lowerBound), range.upperBound / Self.page * Self.page)
    guard start < end, mapped.contains(where: { $0.range.contains(start) }) else { return }
    unsafe madvise(base + start, end - start, MADV_DONTNEED)
  }

  /// The files that are mapped.
  var files: [WatchedFile] { mapped.map(\.file) }

  /// All of it as a column that keeps the arena.
  func column() -> Column<UInt8> {
    unsafe Column(
      unsafeBase: UnsafePointer(base.assumingMemoryBound(to: UInt8.self)), count: count,
      owner: self)
  }
}
