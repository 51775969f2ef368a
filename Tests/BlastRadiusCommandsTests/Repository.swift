import BlastRadiusTestSupport
import Foundation

/// A git repository in a folder that vanishes.
struct Repository {
  private let folder: TemporaryFolder

  init(_ folder: TemporaryFolder) throws {
    self.folder = folder
    try git(["init", "--quiet", "--initial-branch=main"])
  }

  /// Writes a file, with the folders that it stands in.
  func write(_ text: String, to name: String) throws {
    let file = folder.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Commits everything.
  func commit(_ message: String) throws {
    try git(["add", "--all"])
    try git(["commit", "--quiet", "-m", message])
  }

  private func git(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let identity = ["user.name=A", "user.email=a@example.com", "commit.gpgsign=false"]
    process.arguments = ["git"] + identity.flatMap { ["-c", $0] } + arguments
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableNotLoadable) }
  }
}
