import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

@Suite struct SeveralFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is said, with the file names in front and without the folder.
  private func said(_ paths: [String], options: ModelReader.Options = .init()) -> [String] {
    do {
      return try ModelReader.read(paths, options: options).warnings.map(named)
    } catch let error as BlastRadiusError {
      return error.diagnostics.map(named)
    } catch {
      Issue.record(error)
      return []
    }
  }

  private func named(_ diagnostic: Diagnostic) -> String {
    let file = diagnostic.location.map { String($0.file.split(separator: "/").last ?? "") }
    return "\(file.map { $0 + ":" } ?? "")\(line(diagnostic))"
      .replacing(folder.path + "/", with: "")
  }

  @Test("nodes, zones and controls of several files merge field by field")
  func merge() throws {
    let first = try folder.write(
      "a.yaml",
      """
      blastradius: 1
      title: First
      sources: [one]
      zones: {z: {label: Zone}}
      controls: {c: {state: absent}}
      nodes: {a: {kind: host, tags: [x], zone: z}, gw: {kind: gateway}}
      """)
    let second = try folder.write(
      "b.yaml",
      """
      blastradius: 1
      title: Second
      sources: [one, two]
      zones: {z: {behind: gw}}
      controls: {c: {label: C, state: absent}}
      nodes: {a: {kind: host, tags: [y, x], label: A, valid: {from: 2024-01-01}}}
      edges: [gw connects-to a]
      """)
    let model = try ModelReader.read([first, second]).model
    #expect(model.title == "First")
    #expect(model.sources == ["one", "two"])
    #expect(model.zones.count == 1 && model.zones[0].behind == ["gw"])
    #expect(model.controls.count == 1 && model.controls[0].label == "C")
    let node = try #require(model.nodes.first { $0.id == "a" })
    #expect(node.tags == ["x", "y"])
    #expect(node.label == "A" && node.zone == "z")
    #expect(model.locations[ModelPath.node("a").field("label")]?.file == second)
  }

  @Test("two different values of one field are an error that shows both places")
  func conflict() throws {
    let first = try folder.write("a.yaml", "blastradius: 1\nnodes: {a: {kind: host, label: A}}\n")
    let second = try folder.write("b.yaml", "blastradius: 1\nnodes: {a: {kind: user, label: A}}\n")
    #expect(
      said([first, second]) == [
        "b.yaml:2:19: conflict: `kind` of node `a` is given differently in another place"
          + "; 2:19: first given here"
      ])
  }

  @Test("a file is included once, relative to the file that names it")
  func include() throws {
    try folder.write("lib/kinds.yaml", "blastradius: 1\nnodes: {k: {kind: api-key}}\n")
    try folder.write(
      "lib/all.yaml", "blastradius: 1\ninclude: kinds.yaml\nnodes: {h: {kind: host}}\n")
    let main = try folder.write(
      "main.yaml",
      "blastradius: 1\ninclude: [lib/all.yaml, lib/kinds.yaml]\nedges: [k administers h]\n")
    #expect(said([main]) == [])
    let model = try ModelReader.read([main]).model
    #expect(Set<String>(model.nodes.map(\.id)) == ["k", "h"])
  }

  @Test("a cycle of includes is an error")
  func cycle() throws {
    try folder.write("b.yaml", "blastradius: 1\ninclude: a.yaml\n")
    let main = try folder.write("a.yaml", "blastradius: 1\ninclude: b.yaml\n")
    #expect(
      said([main]) == [
        "b.yaml:2:10: include-cycle: `a.yaml` includes itself, directly or through others"
      ])
  }

  @Test("an include stays inside the folder, symbolic links resolved")
  func outside() throws {
    let other = try TemporaryFolder()
    try other.write("secret.yaml", "blastradius: 1\nnodes: {a: {kind: host}}\n")
    try folder.link("link.yaml", to: other.path + "/secret.yaml")
    let main = try folder.write(
      "in/main.yaml", "blastradius: 1\ninclude: [../link.yaml, \(other.path)/secret.yaml]\n")
    let linked = try folder.write("linked.yaml", "blastradius: 1\ninclude: link.yaml\n")
    let hint = "leaves the folder of the model; `--allow-include DIR` allows another folder"
    #expect(
      said([linked]) == ["linked.yaml:2:10: include-outside: `link.yaml` \(hint)"])
    #expect(said([main]).count == 2)
    #expect(said([main]).allSatisfy { $0.contains("include-outside") })
    let options = ModelReader.Options(allowedIncludeFolders: [other.path])
    #expect(said([linked], options: options) == [])
  }
}
