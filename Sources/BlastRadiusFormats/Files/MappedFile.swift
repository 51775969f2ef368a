import BlastRadius
import GraphKernel

/// A file mapped for reading; nothing is copied.
@safe final class MappedFile: @unchecked Sendable {
  private let file: WatchedFile
  private let base: UnsafeMutableRawPointer

  var name: String { file.name }

  /// The bytes, which stay as long as the file is held.
  var bytes: Borrowed<UInt8> {
    unsafe Borrowed(UnsafeRawBufferPointer(start: base, count: file.file.size))
  }

  /// Maps a file.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where it cannot be opened or mapped.
  init(path: String) throws {
    let name = SafeText.visible(path)
    let file: OpenFile?
    do { file = try OpenFile.open(path) } catch {
      throw BlastRadiusError(.badInput, "\(name): \(error.text)")
    }
    guard let file else {
      throw BlastRadiusError(.badInput, "\(name): the file cannot be read")
    }
    guard file.size > 0 else {
      throw BlastRadiusError(.badInput, "\(name): the file is empty")
    }
    guard let base = unsafe Platform.map(file.descriptor, count: file.size) else {
      throw BlastRadiusError(.badInput, "\(name): the file cannot be mapped")
    }
    unsafe self.base = base
    self.file = WatchedFile(file, name: name)
  }

  deinit { unsafe Platform.unmap(base, count: file.file.size) }

  /// Finds out whether the file is still what was mapped.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where its size or one of its times differs.
  func checkUnchanged() throws { try file.checkUnchanged() }

  /// A column over a part of the file, which lies inside it and is aligned.
  func column<Element: BitwiseCopyable & Sendable>(
    _ range: Range<Int>, of type: Element.Type
  ) -> Column<Element> {
    bytes.part(range).column(of: type, owner: self)
  }
}
