import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// The program among other processes.
@Suite struct ProcessTests {
  private static let picture = [
    "render", "graphs/cloudflare-2023.yaml", "--from", "scenario:entry-pair", "-o",
  ]

  @Test func `a folder for temporary files that is not there is named`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      Self.picture + [folder.url.appendingPathComponent("a.svg").path],
      environment: ["TMPDIR": "/nowhere/at-all"])
    #expect(run.status == 2)
    #expect(run.errors.contains("/nowhere/at-all") && run.errors.contains("TMPDIR"))
  }

  @Test func `a PDF is the same at any time, and says when it was made where that is said`() throws
  {
    let folder = try TemporaryFolder()
    func pdf(_ name: String, _ environment: [String: String] = [:]) throws -> Data {
      let path = folder.url.appendingPathComponent(name).path
      let run = try Program.run(Self.picture + [path], environment: environment)
      #expect(run.status == 0, "\(run.errors)")
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    let first = try pdf("a.pdf")
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try pdf("b.pdf") == first)
    let said = ["SOURCE_DATE_EPOCH": "1700000000"]
    #expect(try pdf("c.pdf", said) == pdf("d.pdf", said))
  }

  /// A shell starts the helper and ends; the helper waits for a request that never comes.
  @Test func `the layout helper ends when its parent does`() throws {
    let shell = Process()
    let (input, output) = (Pipe(), Pipe())
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let helper = try Program.executable().deletingLastPathComponent()
      .appendingPathComponent("blastradius-layout").path
    shell.arguments = ["-c", "exec 3<&0; '\(helper)' 60 $$ <&3 >/dev/null & echo $!"]
    shell.standardInput = input
    shell.standardOutput = output
    try shell.run()
    let line = String(decoding: Program.piece(of: output), as: UTF8.self)
    let number = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    shell.waitUntilExit()
    var isThere = true
    for _ in 0..<50 where isThere {
      Thread.sleep(forTimeInterval: 0.1)
      let status = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
      isThere = status.map { !$0.contains(") Z") } ?? false
    }
    #expect(!isThere)
    try input.fileHandleForWriting.close()
  }

  @Test func `the program ends where it is asked to`() throws {
    let process = Process()
    process.executableURL = try Program.executable()
    process.arguments = ["validate", "-"]
    let input = Pipe()
    process.standardInput = input
    process.standardError = Pipe()
    try process.run()
    Thread.sleep(forTimeInterval: 0.5)
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == 15)
    try input.fileHandleForWriting.close()
  }

  @Test func `a pipe with a name is read once`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.url.appendingPathComponent("pipe").path
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = Program.root
    let program = try Program.executable().path
    shell.arguments = [
      "-c",
      "mkfifo '\(pipe)'; cat graphs/cloudflare-2023.yaml > '\(pipe)' & "
        + "exec timeout 60 '\(program)' exposure '\(pipe)' --from jira >/dev/null",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationReason == .exit && shell.terminationStatus == 0)
  }

  /// In kilobytes of addresses; so much is enough, or it is said that it is not. The least one was seen
  /// to wait for ever now and then.
  @Test(arguments: [150_000, 150_000, 150_000, 400_000])
  func `under a limit on memory a picture is drawn, or it is a limit`(limit: Int) throws {
    let folder = try TemporaryFolder()
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = Program.root
    let program = try Program.executable().path
    shell.arguments = [
      "-c", "ulimit -v \(limit); exec timeout 60 '\(program)' \"$@\"", "sh",
    ]
    shell.arguments? += Self.picture + [folder.url.appendingPathComponent("a.svg").path]
    shell.standardError = Pipe()
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationReason == .exit)
    #expect([0, 4].contains(shell.terminationStatus))
  }
}
