import BlastRadius

/// Reads files and what they include into one tree.
struct FileLoader {
  /// What may be read.
  struct Permissions {
    /// The largest file, in bytes.
    var maximumFileSize: Int
    /// Folders that `include` may lead to, besides the folder of the file that was named.
    var includeFolders: [String]
    /// Whether files may differ in their `as-of`.
    var severalDays = false
  }

  private let permissions: Permissions
  let log: ProblemLog
  private(set) var tree = ModelTree()
  private(set) var sources: [ExactText: SourceText] = [:]
  /// The names of the files in the order in which they were read.
  private(set) var order: [String] = []
  /// Whether `include` is followed; what a snapshot holds is there already.
  private var followsIncludes = true
  /// Whether a file could not be read, so that what it declares is missing.
  private(set) var isIncomplete = false
  private var loaded: Set<ExactText> = []

  /// So many files make a model at most.
  private static let maximumFiles = 1000

  init(_ permissions: Permissions, log: ProblemLog) {
    self.permissions = permissions
    self.log = log
    tree.allowsSeveralDays = permissions.severalDays
  }

  /// A file that is being read, with those that include it.
  private struct Opening {
    var name: String
    var identity: String
    /// The folders that includes must stay in, without symbolic links.
    var folders: [String]
    var chain: [String]
  }

  /// Reads a file named by a person.
  mutating func load(path: String) {
    let identity = path == "-" ? "-" : Platform.realPath(path) ?? path
    guard loaded.insert(identity).inserted else { return }
    do {
      let bytes = try SourceFile.read(path, limit: permissions.maximumFileSize)
      add(bytes, opening(path, identity))
    } catch {
      fail(path == "-" ? "standard input" : path, error)
    }
  }

  /// Takes in the bytes of a stream named by a person.
  mutating func load(bytes: [UInt8], path: String) {
    let identity = path == "-" ? "-" : Platform.realPath(path) ?? path
    guard loaded.insert(identity).inserted else { return }
    add(bytes, opening(path, identity))
  }

  /// Takes in the texts of a snapshot, with what they include among them.
  mutating func load(stored texts: [(name: String, bytes: [UInt8])]) {
    followsIncludes = false
    defer { followsIncludes = true }
    guard texts.count <= Self.maximumFiles else {
      isIncomplete = true
      log.error("file-limit", "the snapshot has more than \(Self.maximumFiles) files", at: nil)
      return
    }
    for text in texts where loaded.insert(text.name).inserted {
      guard text.bytes.count <= permissions.maximumFileSize else {
        fail(text.name.inTicks, SourceFile.tooLarge(permissions.maximumFileSize))
        continue
      }
      add(text.bytes, opening(text.name, text.name))
    }
  }

  /// Notes that a file could not be read.
  mutating func fail(_ name: String, _ failure: SourceFile.Failure) {
    isIncomplete = true
    log.error(failure.code, "\(name): \(failure.message)", at: nil)
  }

  /// Whether nothing was read yet.
  var isEmpty: Bool { loaded.isEmpty }

  /// Reads a text as if it were the file of that name.
  mutating func load(text: String, named name: String) {
    let bytes = Array(text.utf8)
    let identity = Platform.realPath(name) ?? name
    loaded.insert(identity)
    guard bytes.count <= permissions.maximumFileSize else {
      isIncomplete = true
      log.error("file-too-large", "\(name): the text is too large", at: nil)
      return
    }
    add(bytes, opening(name, identity))
  }

  private func opening(_ name: String, _ identity: String) -> Opening {
    let folders = [FilePath.folder(of: name)] + permissions.includeFolders
    return Opening(
      name: name == "-" ? "<stdin>" : name, identity: identity,
      folders: folders.compactMap(Platform.realPath), chain: [identity])
  }

  private mutating func add(_ bytes: [UInt8], _ opening: Opening) {
    let source = SourceText(name: opening.name, bytes: bytes)
    sources[opening.name] = source
    order.append(opening.name)
    guard InputText.check(source, log), let root = YAMLComposer.compose(source, log: log),
      Self.checkTop(root, "a model", keys: TextModelKeys.model, log)
    else {
      isIncomplete = true
      return
    }
    tree.add(root, log: log)
    for entry in root.entries ?? [] where followsIncludes && entry.key == "include" {
      for item in entry.value.items ?? [entry.value] { include(item, from: opening) }
    }
  }

  /// Whether the top is a mapping; reports unknown keys and a missing or unknown version.
  static func checkTop(
    _ root: YAMLValue, _ what: String, keys: [String], _ log: ProblemLog
  ) -> Bool {
    guard let entries = root.entries else {
      log.error(
        "wrong-type", "\(what) is a mapping that starts with `blastradius: 1`, not \(root.shape)",
        at: root.location)
      return false
    }
    for entry in entries where !keys.contains(entry.key) {
      log.error(
        "unknown-key", "\(what) has no key \(entry.key.inTicks)", at: entry.keyLocation,
        notes: log.nearest(to: entry.key, in: keys))
    }
    guard let version = entries.first(where: { $0.key == "blastradius" }) else {
      let name = what.split(separator: " ").dropFirst().joined(separator: " ")
      log.error(
        "missing-version", "the \(name) does not say its format: it starts with `blastradius: 1`",
        at: root.location)
      return true
    }
    if version.value.text != "1" {
      let actual = version.value.text?.inTicks ?? version.value.shape
      log.error(
        "unknown-version", "this program reads format `1`, not \(actual)",
        at: version.value.location)
    }
    return true
  }

  private mutating func include(_ item: YAMLValue, from opening: Opening) {
    let errors = log.errorCount
    defer { if log.errorCount > errors { isIncomplete = true } }
    guard let path = item.text, !path.isEmpty else {
      log.error("wrong-type", "`include` is a path or a list of paths", at: item.location)
      return
    }
    let base = opening.name == "<stdin>" ? "" : opening.name
    let name = FilePath.join(FilePath.folder(of: base), path)
    guard let identity = Platform.realPath(name) else {
      log.error("missing-include", "there is no file \(name.inTicks)", at: item.location)
      return
    }
    guard opening.folders.contains(where: { FilePath.isInside(identity, folder: $0) }) else {
      log.error(
        "include-outside", "\(path.inTicks) leaves the folder of the model", at: item.location,
        notes: [.init("`--allow-include DIR` allows another folder")])
      return
    }
    if opening.chain.contains(identity) {
      log.error(
        "include-cycle", "\(path.inTicks) includes itself, directly or through others",
        at: item.location)
      return
    }
    guard loaded.insert(identity).inserted else { return }
    guard loaded.count <= Self.maximumFiles else {
      log.error(
        "file-limit", "the model has more than \(Self.maximumFiles) files", at: item.location)
      return
    }
    do {
      // Nobody named it, so it must not be waited for.
      let bytes = try SourceFile.readRegular(identity, limit: permissions.maximumFileSize)
      add(
        bytes,
        Opening(
          name: name, identity: identity, folders: opening.folders,
          chain: opening.chain + [identity]))
    } catch {
      log.error(error.code, "\(name.inTicks): \(error.message)", at: item.location)
    }
  }
}
