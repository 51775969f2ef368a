import BlastRadiusTestSupport
import Foundation
import Testing

/// `export` writes a folder completely or not at all.
@Suite("export") struct ExportCommandTests {
  private static let graph = "graphs/cloudflare-2023.yaml"

  private static func files(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
      })
  }

  @Test func `the same input gives the same bytes, and the manifest says what each file is`()
    throws
  {
    let folder = try TemporaryFolder()
    let (first, second) = (folder.url.path + "/a.tables", folder.url.path + "/b.tables")
    for output in [first, second + "/"] {
      let run = try Program.run(["export", Self.graph, "-o", output])
      #expect(run.status == 0)
      #expect(run.output.hasSuffix(": 35 nodes, 47 edges, 42 rules, 5 gates.\n"))
    }
    let files = try Self.files(first)
    #expect(try files == Self.files(second))
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: try #require(files["manifest.json"]))
    let others: Set = ["manifest.json", "model.snapshot"]
    #expect(others.union(manifest.parts.map(\.file)) == Set(files.keys))
    for part in manifest.parts { #expect(files[part.file]?.count == part.bytes) }
    #expect(manifest.inputs.map(\.name) == [Self.graph])
  }

  private struct Manifest: Decodable {
    struct Part: Decodable {
      var file: String
      var bytes: Int
    }
    struct Input: Decodable { var name: String }
    struct Instant: Decodable { var at: String }
    var parts: [Part]
    var inputs: [Input]
    var instants: [Instant]
  }

  @Test func `a folder that is there stays, and a file too`() throws {
    let folder = try TemporaryFolder()
    let output = folder.url.path + "/tables"
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let run = try Program.run(["export", Self.graph, "-o", output])
    #expect(run.status == 2)
    #expect(run.errors.contains("it is there already"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["tables"])
  }

  @Test func `a second process that writes the same folder is refused, what a dead one left goes`()
    throws
  {
    let folder = try TemporaryFolder()
    let draft = folder.url.path + "/.x.tables.writing"
    try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
    try Data("left".utf8).write(to: URL(fileURLWithPath: draft + "/rules-00007.csv"))
    let output = folder.url.path + "/x.tables"
    let descriptor = unsafe open(draft, O_RDONLY)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let refused = try Program.run(["export", Self.graph, "-o", output])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("another process is writing it"))
    close(descriptor)
    #expect(try Program.run(["export", Self.graph, "-o", output]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["x.tables"])
    #expect(try Self.files(output)["rules-00007.csv"] == nil)
  }

  @Test func `where something is wrong with the question nothing is left`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["export", Self.graph, "--from", "nobody", "-o", folder.url.path + "/x"])
    #expect(run.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test func `without duckdb the message says what to install`() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["export", Self.graph, "--format", "parquet", "-o", folder.url.path + "/x"],
      environment: ["PATH": "/usr/bin:/bin"])
    #expect(run.status == 3)
    #expect(run.errors.contains("install it (PyPI: duckdb-cli)"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test func `an interval begins at --since, and at each leak only where any node may be a seed`()
    throws
  {
    let folder = try TemporaryFolder()
    func instants(_ name: String, _ options: [String]) throws -> [String] {
      let output = folder.url.path + "/" + name
      #expect(try Program.run(["export", Self.graph, "-o", output] + options).status == 0)
      let manifest = try Data(contentsOf: URL(fileURLWithPath: output + "/manifest.json"))
      return try JSONDecoder().decode(Manifest.self, from: manifest).instants.map(\.at)
    }
    let open = try instants("open", [])
    let since = try instants("since", ["--since", "2023-11-01"])
    #expect(Set(since).subtracting(open) == ["2023-11-01T00:00:00Z"])
    let seeds = try instants("seeds", ["--from", "gateway"])
    #expect(Set(seeds).isStrictSubset(of: open))
  }
}
