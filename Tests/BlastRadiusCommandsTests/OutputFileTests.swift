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
}
