import BlastRadius
import GraphKernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file mapped for reading.
///
/// Nothing is copied. If somebody changes the file while it is mapped, what is read from it may be
/// anything: `checkUnchanged()` says so, and is asked before any result is shown.
@safe final class MappedFile: @unchecked Sendable {
  let name: String
  let bytes: UnsafeRawBufferPointer
  private let descriptor: Int32
  private let size: Int
  private let modified: timespec

  /// Maps a file.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where it cannot be opened or mapped.
  init(path: String) throws {
    name = SafeText.visible(path)
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw BlastRadiusError(.badInput, "\(name): \(unsafe String(cString: strerror(errno)))")
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0 else {
      close(descriptor)
      throw BlastRadiusError(.badInput, "\(name): the file is empty or cannot be read")
    }
    size = Int(status.st_size)
    modified = status.st_mtim
    let base = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let base = unsafe base, unsafe base != MAP_FAILED else {
      close(descriptor)
      throw BlastRadiusError(.badInput, "\(name): the file cannot be mapped")
    }
    unsafe bytes = UnsafeRawBufferPointer(start: base, count: size)
    MappedFileSignals.watch(descriptor, size: size, modified: modified)
  }

  deinit {
    MappedFileSignals.forget(descriptor)
    unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), size)
    close(descriptor)
  }

  /// Finds out whether the file is still what was mapped.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where its size or time of change differ.
  func checkUnchanged() throws {
    var status = stat()
    let isSame =
      unsafe fstat(descriptor, &status) == 0 && Int(status.st_size) == size
      && status.st_mtim.tv_sec == modified.tv_sec && status.st_mtim.tv_nsec == modified.tv_nsec
    guard isSame else {
      throw BlastRadiusError(.badInput, "\(name): the snapshot changed while it was read")
    }
  }

  /// A column over a part of the file, which lies inside it and is aligned.
  func column<Element: BitwiseCopyable & Sendable>(
    _ range: Range<Int>, of type: Element.Type
  ) -> Column<Element> {
    let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
    let count = range.count / MemoryLayout<Element>.stride
    guard count > 0, let base = unsafe part.bindMemory(to: Element.self).baseAddress
    else { return Column([]) }
    return unsafe Column(unsafeBase: base, count: count, owner: self)
  }
}
