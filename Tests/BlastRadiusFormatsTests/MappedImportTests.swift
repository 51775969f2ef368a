import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusFormats

/// Files that are mapped are read like copied ones, and one that changes meanwhile is an error.
///
/// One test after the other, since only so many files of a process are mapped.
@Suite(.serialized) struct MappedImportTests {
  private static func options(_ text: ImportOptions.Text, window: Int = 4 << 20)
    -> ModelReader.Options
  {
    var options = ModelReader.Options()
    options.imports.text = text
    options.shares.window = window
    return options
  }

  /// A document of many pages, a node or an edge a line.
  private static func document(nodes count: Int, prefix: String) -> String {
    let nodes = (0..<count).map {
      #"{"id":"\#(prefix)\#($0)","kinds":["User"],"properties":{"name":"N\#($0)","tier":\#($0)}}"#
    }
    let edges = (0..<count * 3).map { number in
      let (start, end) = (number % count, number * 7 % count)
      return #"{"start":{"value":"\#(prefix)\#(start)"},"end":{"value":"\#(prefix)\#(end)"},"#
        + #""kind":"AdminTo","properties":{"of":\#(number)}}"#
    }
    return graph(
      nodes: "\n" + nodes.joined(separator: ",\n"), edges: "\n" + edges.joined(separator: ",\n"))
  }

  @Test("random documents are read alike, with mistakes and without", arguments: 3000..<3030)
  func random(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var file = RandomGraphFile(seed: seed)
    let path = try folder.write("estate.json", file.document(edges: 200))
    for window in [1 << 12, 1 << 14, 4 << 20] {
      let copied = try WholeImport([path], Self.options(.copied, window: window))
      let mapped = try WholeImport([path], Self.options(.mapped, window: window))
      #expect(mapped == copied, "window of \(window)")
    }
  }

  @Test("pages that were given back are there again for properties", arguments: [1, 5, 20])
  func givenBack(files: Int) throws {
    let folder = try TemporaryFolder()
    let paths = try (0..<files).map {
      try folder.write("\($0).json", Self.document(nodes: 300 + $0, prefix: "\($0)-"))
    }
    let copied = try ModelReader.read(paths, options: Self.options(.copied)).model
    let mapped = try ModelReader.read(paths, options: Self.options(.mapped, window: 10_000)).model
    let (first, second) = try (#require(copied.estate), #require(mapped.estate))
    #expect(first.nodeCount == second.nodeCount && first.nodeCount >= files * 300)
    for node in 0..<first.nodeCount {
      #expect(second.property("tier", of: node) == first.property("tier", of: node))
    }
    #expect(second.edgeCount == first.edgeCount)
    try second.checkUnchanged()
  }

  @Test("what cannot be mapped is copied")
  func others() throws {
    let folder = try TemporaryFolder()
    let text = Self.document(nodes: 20, prefix: "é")
    let utf16 = try #require(text.data(using: .utf16))
    var archive = ZipBuilder()
    archive.add("inner.json", Data(text.utf8))
    let files = [
      ("plain.json", Data(text.utf8)), ("utf16.json", utf16), ("all.zip", archive.archive),
    ]
    for (name, data) in files {
      let path = try folder.write(name, data)
      let estate = try #require(
        try ModelReader.read([path], options: Self.options(.mapped)).model.estate)
      #expect(estate.property("tier", of: 19) == "19", "\(name)")
      try estate.checkUnchanged()
    }
  }

  // In a process of its own: others may hold all files that are mapped at a time.
  @Test("a file that is written to afterwards is an error where it was mapped")
  func changed() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      for (text, isKept) in [(ImportOptions.Text.copied, true), (.mapped, false)] {
        let path = try folder.write("estate.json", Self.document(nodes: 20, prefix: "n"))
        let model = try ModelReader.read([path], options: Self.options(text)).model
        let estate = try #require(model.estate)
        try estate.checkUnchanged()
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("[]".utf8))
        try handle.close()
        let isUnchanged = (try? estate.checkUnchanged()) != nil
        try #require(isUnchanged == isKept)
      }
    }
  }

  @Test("a file that is shorter than when it was opened is an error")
  func shrunken() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("estate.json", Self.document(nodes: 200, prefix: "n"))
    guard
      case .bulk(let file) = try ModelInput.look(at: path, textLimit: 1, ImportSystems(rows: .own))
    else {
      Issue.record("this is an imported file")
      return
    }
    #expect(file.watched != nil)
    try Self.cut(path, to: 5000)
    #expect(file.watched == nil)
    #expect(throws: BulkLoader.Failure.self) {
      try BulkLoader([file], .mapped, ImportSystems(rows: .own), workers: 1)
    }
  }

  @Test("a mapped file that is cut short ends the program with a message")
  func cutShort() async {
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent])
    {
      let folder = try TemporaryFolder()
      let path = try folder.write("estate.json", Self.document(nodes: 2000, prefix: "n"))
      let model = try ModelReader.read([path], options: Self.options(.mapped)).model
      try Self.cut(path, to: 0)
      print(model.estate?.property("tier", of: 5) ?? "")
    }
    #expect(Self.said(result) == "error: a file changed while it was read\n")
  }

  @Test("a snapshot that is cut short while it is mapped ends the program with a message")
  func snapshotCutShort() async {
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent])
    {
      let folder = try TemporaryFolder()
      let source = try folder.write("estate.json", Self.document(nodes: 2000, prefix: "n"))
      let path = folder.path + "/estate.brs"
      var bytes = Data()
      try BlastRadiusFormats.Snapshot.write(ModelReader.read([source])) { bytes += $0 }
      try bytes.write(to: URL(fileURLWithPath: path))
      let model = try ModelReader.read([path]).model
      try Self.cut(path, to: 0)
      print(model.estate?.property("tier", of: 5) ?? "")
    }
    #expect(Self.said(result) == "error: a file changed while it was read\n")
  }

  private static func cut(_ path: String, to size: UInt64) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: size)
    try handle.close()
  }

  private static func said(_ result: ExitTest.Result?) -> String? {
    result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) }
  }
}
