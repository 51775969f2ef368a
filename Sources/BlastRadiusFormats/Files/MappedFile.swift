import BlastRadius
import GraphKernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file mapped for reading; nothing is copied.
@safe final class MappedFile: @unchecked Sendable {
  private let file: WatchedFile
  let bytes: UnsafeRawBufferPointer

  var name: String { file.name }

  /// Maps a file.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where it cannot be opened or mapped.
  init(path: String) throws {
    let name = SafeText.visible(path)
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw BlastRadiusError(.badInput, "\(name): \(unsafe String(cString: strerror(errno)))")
    }
    guard let file = WatchedFile(descriptor, name: name) else {
      close(descriptor)
      throw BlastRadiusError(.badInput, "\(name): the file cannot be read")
    }
    self.file = file
    guard file.size > 0 else {
      throw BlastRadiusError(.badInput, "\(name): the file is empty")
    }
    let base = unsafe mmap(nil, file.size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let base = unsafe base, unsafe base != MAP_FAILED else {
      throw BlastRadiusError(.badInput, "\(name): the file cannot be mapped")
    }
    unsafe bytes = UnsafeRawBufferPointer(start: base, count: file.size)
  }

  deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  /// Finds out whether the file is still what was mapped.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where its size or time of change differ.
  func checkUnchanged() throws { try file.checkUnchanged() }

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
