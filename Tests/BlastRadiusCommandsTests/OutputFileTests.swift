import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path) }
  }

  private func content(_ path: String) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
  }

  @Test func `writes the pieces one after the other in place of the old file`() throws {
    let path = try folder.write("old", to: "a.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try OutputFile(path: path).write { write in
      try write(Array("one ".utf8))
      #expect(try content(path) == "old")
      try write(Array("two".utf8))
    }
    #expect(try content(path) == "one two")
    #expect(try files == ["a.json"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    try OutputFile(path: path).writeToDisk { write in try write(Array("three".utf8)) }
    #expect(try content(path) == "three")
    #expect(try files == ["a.json"])
  }

  @Test func `an error half-way leaves the old file and nothing else`() throws {
    struct Failed: Error {}
    let path = try folder.write("old", to: "a.json")
    #expect(throws: Failed.self) {
      try OutputFile(path: path).write { write in
        try write(Array(repeating: 32, count: 1 << 20))
        throw Failed()
      }
    }
    #expect(try content(path) == "old")
    #expect(try files == ["a.json"])
    #expect(throws: Failed.self) {
      try OutputFile(path: folder.url.appendingPathComponent("new").path).write { _ in
        throw Failed()
      }
    }
    #expect(try files == ["a.json"])
  }

  @Test func `a full disk and a folder that is not there are problems of the input`() throws {
    var paths = [folder.url.path + "/nowhere/a.json", folder.url.path]
    #if os(Linux)
      paths.append("/dev/full")
    #endif
    for path in paths {
      let error = #expect(throws: BlastRadiusError.self) {
        try OutputFile(path: path).write { try $0([65]) }
      }
      #expect(error?.code == .badInput)
    }
    #expect(try files.isEmpty)
  }

  /// The names of the files that are half written.
  private var halves: [String] {
    get throws { try files.filter { $0.hasPrefix(".blastradius-") } }
  }

  private func mode(_ name: String) throws -> Int? {
    let path = folder.url.appendingPathComponent(name).path
    return try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a file that takes the place of another is as private from its first byte`() throws {
    let path = try folder.write("old", to: "a.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try OutputFile(path: path).write { write in
      #expect(try halves.map(mode) == [0o600])
      try write([65])
    }
    #expect(try mode("a.json") == 0o600 && files == ["a.json"])
  }

  @Test func `what a killed process left is removed, and what another one writes is not`() throws {
    let left = try folder.write("half", to: ".blastradius-1.tmp")
    let other = try folder.write("half", to: ".blastradius-other.txt")
    let path = folder.url.appendingPathComponent("a.json").path
    try OutputFile(path: path).write { write in
      #expect(!FileManager.default.fileExists(atPath: left))
      // A second one at the same time, and a third.
      try OutputFile(path: path + "2").write { second in
        #expect(try halves.count == 3)
        try second([66])
      }
      #expect(try halves.count == 2)
      try write([65])
    }
    #expect(try files.sorted() == [".blastradius-other.txt", "a.json", "a.json2"])
    #expect(try content(other) == "half")
  }

  @Test func `what is half written is removed where the process is asked to end`() throws {
    let path = folder.url.appendingPathComponent("a.json").path
    #expect(throws: BlastRadiusError.self) {
      try OutputFile(path: path).write { write in
        #expect(try halves.count == 1)
        Platform.removeDoomed()
        #expect(try files.isEmpty)
        try write([65])
      }
    }
    #expect(try files.isEmpty)
  }

  @Test func `a link stays, and the file that it names is replaced`() throws {
    let path = try folder.write("old", to: "a.json")
    let link = folder.url.appendingPathComponent("link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.json")
    try OutputFile(path: link).write { try $0([65]) }
    #expect(try content(path) == "A")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.json")
  }

  @Test(arguments: ["dangling", "hard", "read-only"])
  func `what would be lost or may not be written is refused`(kind: String) throws {
    let path = try folder.write("old", to: "a.json")
    let output = folder.url.appendingPathComponent("out").path
    let manager = FileManager.default
    switch kind {
    case "dangling":
      try manager.createSymbolicLink(atPath: output, withDestinationPath: "nowhere")
    case "hard": try manager.linkItem(atPath: path, toPath: output)
    default:
      try manager.copyItem(atPath: path, toPath: output)
      try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: output)
    }
    let before = try files.sorted()
    let error = #expect(throws: BlastRadiusError.self) {
      try OutputFile(path: output).write { try $0([65]) }
    }
    #expect(error?.code == .badInput && error?.message.contains(output) == true)
    #expect(try files.sorted() == before)
    #expect(try content(path) == "old")
  }
}
