import BlastRadius

/// Brings the documents of all imported files into one arena.
struct BulkLoader {
  private(set) var documents: [ImportDocument] = []
  /// Entries of zip archives that are no JSON.
  private(set) var skipped: [String] = []
  /// Zip archives without a document.
  private(set) var emptyArchives: [String] = []
  let arena: TextArena

  /// Why a file cannot be taken in.
  struct Failure: Error {
    var name: String
    var reason: SourceFile.Failure
  }

  /// A file with its archive, if it is one.
  private struct Source {
    var file: BulkFile
    var archive: ZipReader?
    /// How many bytes of the arena its documents take.
    var room: Int
  }

  private let text: ImportOptions.Text
  private let workers: Int
  private let systems: ImportSystems

  /// Reads the files with so many threads, or maps them.
  init(
    _ files: [BulkFile], _ text: ImportOptions.Text, _ systems: ImportSystems, workers: Int
  ) throws(Failure) {
    (self.text, self.systems, self.workers) = (text, systems, workers)
    var sources: [Source] = []
    for file in files { sources.append(try Self.open(file)) }
    // Stated before anything is read, so that a file too large costs nothing.
    let room = sources.reduce(0) { $0 + $1.room }
    guard room <= BulkFile.limit else {
      throw Failure(name: files.last?.name ?? "", reason: BulkFile.tooLarge)
    }
    // What exports say of their nodes is written after the texts; room that is not used takes no memory.
    let hasExports = sources.contains { $0.file.shape != .json }
    let capacity = hasExports ? min(BulkFile.limit, room * 4) : room
    guard let arena = TextArena(capacity: capacity) else {
      throw Failure(
        name: files.first?.name ?? "",
        reason: .init(code: "no-memory", message: "there is no memory to read it"))
    }
    self.arena = arena
    for source in sources { try read(source) }
  }

  private static func open(_ file: BulkFile) throws(Failure) -> Source {
    guard file.size <= BulkFile.limit else {
      throw Failure(name: file.name, reason: BulkFile.tooLarge)
    }
    guard file.shape == .zip else {
      // Two bytes of UTF-16 are three of UTF-8 at most.
      let size = file.isUTF16 ? file.size / 2 * 3 + 3 : file.size
      return Source(file: file, archive: nil, room: TextArena.room(for: size))
    }
    guard let own = TextArena(capacity: file.size),
      unsafe own.fill(limit: file.size, { unsafe file.read(into: $0) }) != nil
    else { throw Failure(name: file.name, reason: Self.unreadable) }
    do throws(SourceFile.Failure) {
      let archive = try ZipReader(own)
      return Source(file: file, archive: archive, room: TextArena.room(for: archive.size))
    } catch {
      throw Failure(name: file.name, reason: error)
    }
  }

  private mutating func read(_ source: Source) throws(Failure) {
    let name = source.file.name
    if let archive = source.archive {
      for entry in archive.entries {
        do throws(SourceFile.Failure) {
          let range = try archive.read(entry, into: arena)
          add(
            "\(name)/\(entry.name)",
            entry.isUTF16 ? transcode(Array(arena.bytes(range))) ?? range : range)
        } catch {
          throw Failure(name: name, reason: error)
        }
      }
      if archive.entries.isEmpty { emptyArchives.append(name) }
      skipped += archive.skipped.map { "\(name)/\($0)" }
      return
    }
    guard let range = take(source.file) else {
      throw Failure(name: name, reason: Self.unreadable)
    }
    add(name, range)
  }

  private func take(_ file: BulkFile) -> Range<Int>? {
    if file.isUTF16 { return file.bytes().flatMap(transcode) }
    if text == .mapped, let mapping = file.watched, let range = arena.map(mapping) { return range }
    return unsafe arena.fill(limit: file.size) { unsafe file.read(into: $0, workers: workers) }
  }

  private func transcode(_ bytes: [UInt8]) -> Range<Int>? {
    UTF16Text.asUTF8(bytes).flatMap(arena.append)
  }

  /// Adds a document without its byte order mark.
  private mutating func add(_ name: String, _ range: Range<Int>) {
    let mark = arena.bytes(range).starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let range = range.lowerBound + mark..<range.upperBound
    let head = arena.bytes(range.prefix(TopKeys.reach))
    documents.append(
      ImportDocument(name: name, range: range, system: systems.system(of: FileHead(head))))
  }

  private static let unreadable = SourceFile.Failure(
    code: "unreadable-file", message: "it cannot be read to its end")
}
