public import Foundation

/// The built program `blastradius`, run as a user runs it.
public enum Program {
  /// What a run left behind.
  public struct Run: Sendable {
    /// The exit code.
    public var status: Int32
    /// Standard output.
    public var output: String
    /// Standard error.
    public var errors: String
  }

  /// The folder of the package.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the gallery.
  public static func graph(_ name: String) -> String {
    root.appendingPathComponent("graphs/\(name)").path
  }

  /// Runs the program in a folder, that of the package where none is named; `environment` is added
  /// to that of the tests.
  public static func run(
    _ arguments: [String], input: String = "", in folder: URL = root,
    environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // How wide the terminal of a person is who runs the tests is not theirs to say.
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "COLUMNS" }
      .merging(environment) { $1 }
    let (input, scratch) = (Data(input.utf8), try TemporaryFolder())
    let files = ["in", "out", "err"].map { scratch.url.appendingPathComponent($0) }
    try input.write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// All that a pipe says; signals do not end it, as they end what Foundation reads.
  public static func everything(from pipe: Pipe) -> String {
    var (text, piece) = (Data(), piece(of: pipe))
    while !piece.isEmpty {
      text += piece
      piece = Self.piece(of: pipe)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What a pipe says first; nothing at its end.
  public static func piece(of pipe: Pipe) -> Data {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var count = -1
    repeat {
      count = unsafe read(pipe.fileHandleForReading.fileDescriptor, &bytes, bytes.count)
    } while count < 0 && errno == EINTR
    return Data(bytes.prefix(max(0, count)))
  }

  /// The program beside the running tests.
  public static func executable() throws -> URL {
    let tests = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    let folders = [
      tests.deletingLastPathComponent(), root.appendingPathComponent(".build/debug"),
    ]
    let candidates = folders.map { $0.appendingPathComponent("blastradius") }
    for url in candidates where FileManager.default.isExecutableFile(atPath: url.path) {
      return url
    }
    throw CocoaError(.fileNoSuchFile)
  }
}

/// A folder that is removed when nobody uses it any more.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes the folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("blastradius-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file into it and returns its path.
  public func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file of bytes into it and returns its path.
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }
}
