import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

@Suite struct ReadingTests {
  @Test("every small model of the contract is read without a word", arguments: MicroModels.all)
  func microModels(name: String, text: String) throws {
    let said = diagnostics(of: "blastradius: 1\n" + text)
    #expect(said.map(line) == [], "\(name)")
  }

  @Test("every graph of the gallery is read without a word", arguments: gallery)
  func graph(path: String) throws {
    let said: [Diagnostic]
    do {
      said = try ModelReader.read([path]).warnings
    } catch let error as BlastRadiusError {
      said = error.diagnostics
    }
    #expect(said.isEmpty, "\(DiagnosticFormatter.text(said))")
  }

  static let gallery: [String] = {
    let folder = repository.appendingPathComponent("graphs").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }()

  @Test("a timestamp stays a moment, a plain no stays a text")
  func plainScalars() throws {
    let model = try ModelReader.read(
      text: """
        blastradius: 1
        title: no
        as-of: 2023-11-14
        nodes: {k: {kind: api-key, label: 0x10, revoked: 2023-11-23T16:35Z, believed: yes}}
        """, named: "m.yaml"
    ).model
    #expect(model.title == "no")
    #expect(model.asOf == Moment("2023-11-14"))
    #expect(model.nodes[0].label == "0x10")
    #expect(model.nodes[0].believed == "yes")
    #expect(model.nodes[0].revoked == Moment("2023-11-23T16:35:00Z"))
  }

  @Test("the whole format is read")
  func wholeFormat() throws {
    let loaded = try ModelReader.read(text: ExampleModel.text, named: "example.yaml")
    #expect(loaded.warnings.map(line) == [])
    let model = loaded.model
    let node = try #require(model.nodes.first { $0.id == "build" })
    #expect(node.kind == "build-agent")
    #expect(node.behind == ["vpn"])
    #expect(node.rotated == .never)
    let draft = Node.Count.Superseded(2_000_000, source: "draft")
    #expect(
      node.counts == [
        Node.Count("accessed", 36), Node.Count("total", 2_059_357, superseded: [draft]),
      ])
    #expect(node.believedSince == Moment("2024-01-19"))
    #expect(node.lastUsed == Moment("2024-02-13T09:00Z"))
    #expect(node.identifiers == ["build@plant", "arn:aws:iam::1:user/build"])
    #expect(node.fingerprints == ["sha256:6b86b273"])
    #expect(node.consumers == ["alice"])
    let edge = try #require(model.edges.first { $0.relation == "approves" })
    #expect(edge.id == "approval")
    #expect(edge.effort.thousandths == 2500)
    #expect(
      edge.requires == [
        .fact(Fact("vpn", .connect)), .fact(Fact("CN=Bob, OU=IT", .control)),
        .atLeast(1, of: [Fact("key", .control), Fact("repo", .read)]),
        .atLeast(2, of: [Fact("alice", .control), Fact("CN=Bob, OU=IT", .control)]),
      ])
    #expect(edge.evidence.map(\.outcome) == [.observed, .denied, .attempted])
    #expect(edge.evidence[1].at == nil)
    #expect(edge.evidence[2].claim)
    let relation = try #require(model.vocabulary.relations["approves"])
    #expect(relation.steps == [.init(.control, .read), .init(.control, .write)])
    #expect(model.vocabulary.kind("build-agent", isA: "host"))
    let control = try #require(model.controls.first { $0.id == "acl" })
    #expect(control.state(at: nil) == .absent)
    #expect(control.isSecondFactor)
    #expect(control.state(at: Moment("2024-01-16")?.start) == .enforced)
    guard case .deny(let reach) = model.policies[0].rule else {
      Issue.record("\(model.policies[0])")
      return
    }
    #expect(reach.to.map(\.nodes.id) == ["repo"])
    #expect(reach.to.map(\.level) == [.write])
  }

  @Test("the order of nodes, edges and keys does not matter")
  func shuffled() throws {
    let first = try ModelReader.read(text: ExampleModel.text, named: "a.yaml").model
    let second = try ModelReader.read(text: ExampleModel.reordered, named: "b.yaml").model
    #expect(first.nodes.sorted { $0.id < $1.id } == second.nodes.sorted { $0.id < $1.id })
    #expect(first.zones.sorted { $0.id < $1.id } == second.zones.sorted { $0.id < $1.id })
    #expect(
      first.edges.sorted { $0.sentence < $1.sentence }
        == second.edges.sorted { $0.sentence < $1.sentence })
    #expect(first.vocabulary == second.vocabulary)
    #expect(first.title == second.title)
  }

  @Test("every element has its place")
  func locations() throws {
    let source = MarkedSource(
      """
      blastradius: 1
      nodes:
        1️⃣a: {kind: 2️⃣host}
        b: {kind: host}
      edges:
        - 3️⃣a administers 4️⃣b: {effort: 5️⃣2}
      """)
    let model = try ModelReader.read(text: source.text, named: "m.yaml").model
    let paths = [
      ModelPath.node("a"), ModelPath.node("a").field("kind"), .edge(0),
      ModelPath.edge(0).field("object"), ModelPath.edge(0).field("effort"),
    ]
    for (path, place) in zip(paths, source.places) {
      #expect(
        model.locations[path]
          == SourceLocation(file: "m.yaml", line: place.line, column: place.column))
    }
  }
}

/// The folder of the package.
let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
