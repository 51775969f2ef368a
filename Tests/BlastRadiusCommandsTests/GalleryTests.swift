import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// Every file in `graphs/`: it is documentation, so what it says has to be true.
@Suite struct GalleryTests {
  private static let folder = Program.root.appendingPathComponent("graphs")

  /// The names of the files, without their extension.
  private static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `there are files`() { #expect(Self.names.count >= 4) }

  @Test(arguments: names)
  func `each scenario has its answer`(name: String) async throws {
    let path = Program.graph("\(name).yaml")
    let loaded = try ModelReader.read([path])
    #expect(loaded.warnings.isEmpty)
    #expect(!loaded.model.scenarios.isEmpty && !loaded.model.policies.isEmpty)
    for scenario in loaded.model.scenarios {
      for (format, suffix) in [("text", "txt"), ("json", "json")] {
        let arguments = [path, "--from", "scenario:\(scenario.name)", "--format", format]
        Snapshot.expect(
          try await answer(ExposureCommand.self, arguments),
          matches: "gallery/\(name)-\(scenario.name).\(suffix)")
      }
    }
  }

  /// One after the other: each waits for a program, and would keep other tests' drawings waiting. Of each
  /// model one scenario; with `ALL_MODELS` all.
  @Test(.serialized, arguments: names)
  func `each scenario and the whole model can be drawn`(name: String) throws {
    let graph = "graphs/\(name).yaml"
    let scenarios = try ModelReader.read([Program.graph("\(name).yaml")]).model.scenarios
    let some = RandomModels.areAll ? scenarios[...] : scenarios.prefix(1)
    for options in [[]] + some.map({ ["--from", "scenario:\($0.name)"] }) {
      let run = try Program.run(["render", graph] + options)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasPrefix("<") && run.output.hasSuffix("</svg>\n"))
    }
  }

  @Test(arguments: names)
  func `a file is tidy`(name: String) throws {
    #expect(try Program.run(["fmt", "--check", "graphs/\(name).yaml"]).status == 0)
  }

  @Test func `the page shows every file with a picture that is there`() throws {
    let page = try Self.text("README.md")
    for name in Self.names {
      #expect(page.contains("(\(name).yaml)"))
      let pictures = page.matches(of: /\]\((images\/[a-z0-9-]+\.svg)\)/).map { String($0.1) }
      #expect(pictures.contains { $0.hasPrefix("images/\(name)") })
      for picture in pictures {
        let file = Self.folder.appendingPathComponent(picture).path
        #expect(FileManager.default.fileExists(atPath: file), "\(picture): run make pictures")
      }
    }
  }

  /// What `make pictures` draws: a file, a scenario and options.
  private static let drawn: [(graph: String, scenario: String, options: [String])] = {
    let script = Program.root.appendingPathComponent("scripts/pictures.sh")
    let text = (try? String(contentsOf: script, encoding: .utf8)) ?? ""
    return text.matches(of: /\ndraw ([a-z0-9-]+) ([a-z-]+)([^\n]*)/).map {
      (String($0.1), String($0.2), $0.3.split(separator: " ").map(String.init))
    }
  }()

  @Test func `the page's pictures are what its commands draw`() throws {
    let commands = try Self.text("README.md")
      .matches(of: /blastradius render (graphs\/[^\n]*) -o picture.svg/).map { String($0.1) }
    let drawn = Self.drawn.map { picture in
      (["graphs/\(picture.graph).yaml --from scenario:\(picture.scenario)"] + picture.options)
        .joined(separator: " ")
    }
    #expect(commands == drawn)
  }

  /// One of them; with `ALL_MODELS` all.
  @Test(.serialized, arguments: drawn.indices)
  func `pictures, slides and pages are drawn as they were looked at`(position: Int) throws {
    let picture = Self.drawn[position]
    guard picture.scenario == "two-shares" || RandomModels.areAll else { return }
    let command =
      ["render", "graphs/\(picture.graph).yaml", "--from", "scenario:\(picture.scenario)"]
      + picture.options
    for (fit, folder) in [("auto", ""), ("slide", "slide/"), ("page", "page/")] {
      let file = "images/\(folder)\(picture.graph)-\(picture.scenario).svg"
      let known = try String(
        contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
      #expect(try Program.run(command + ["--fit", fit]).output == known, "\(file): make pictures")
    }
  }

  /// What a walk over arrows gets wrong, which the comments of the files promise.
  @Test(arguments: [
    ("startup-saas", "contractor-cookie", "warehouse", false),
    ("startup-saas", "newsletter", "warehouse", false),
    ("startup-saas", "break-glass-password,share-ceo", "idp", false),
    ("startup-saas", "break-glass-password,share-ceo,share-cto", "idp", true),
    ("startup-saas", "share-ceo,share-cto", "idp", false),
    ("ci-pipeline", "anna-token", "main-branch", false),
    ("ci-pipeline", "anna-token,ben-token", "main-branch", false),
    ("ci-pipeline", "anna-token,ben-token,dora-token", "main-branch", true),
    ("ci-pipeline", "preview-role", "production", false),
    ("zero-trust-gateway", "helpdesk-password", "access-gateway", false),
    ("zero-trust-gateway", "helpdesk-laptop", "access-gateway", false),
    ("zero-trust-gateway", "operator-token,operator-laptop", "admin-gateway", false),
    ("zero-trust-gateway", "kiosk,helpdesk-password", "ticketing", true),
  ])
  func `only what is together enough opens`(
    name: String, from: String, node: String, isReached: Bool
  ) async throws {
    let text = try await answer(
      ExposureCommand.self, [Program.graph("\(name).yaml"), "--from", from, "--format", "json"])
    let facts = try JSON(text)["facts"].items
    #expect(facts.contains { $0["node"].text == node } == isReached)
  }
}
