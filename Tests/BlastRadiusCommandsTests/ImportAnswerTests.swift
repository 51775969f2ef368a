import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// What the verbs answer about models said as text alone and as an import with a text on top of it.
struct ImportAnswerTests {
  /// The files that say a model in both ways, and questions about it as arguments.
  private struct Files {
    let folder: TemporaryFolder
    let text: [String]
    let imported: [String]
    /// The nodes to ask about.
    let nodes: [String]
    private let question: Question

    init(_ random: RandomImport) throws {
      folder = try TemporaryFolder()
      text = [try folder.write(RandomModel.yaml(random.text), to: "text.yaml")]
      imported = [
        try folder.write(random.json, to: "estate.json"),
        try folder.write(RandomModel.yaml(random.overlay), to: "text-on-top.yaml"), "--id-case",
        "exact",
      ]
      nodes = random.text.nodes.map(\.id)
      question = random.question
    }

    /// The seeds and all that is asked of them.
    var asked: [String] {
      var arguments = ["--from", question.from.map(\.description).joined(separator: ",")]
      if let since = question.since { arguments += ["--since", "\(since)"] }
      if let at = question.at { arguments += ["--at", "\(at)"] }
      if question.assumesPersistence { arguments.append("--assume-persistence") }
      if question.trustsEvidence { arguments.append("--trust-evidence") }
      return arguments + question.assumptions.flatMap { ["--assume", Self.text($0)] }
    }

    private static func text(_ assumption: Assumption) -> String {
      switch assumption {
      case .control(let id, let state): "\(id)=\(state.rawValue)"
      case .edge(let name, let existence): "\(name)=\(existence.rawValue)"
      case .rotation(let id, .never): "rotation of \(id)=never"
      case .rotation(let id, .unknown): "rotation of \(id)=unknown"
      case .rotation(let id, .at(let moments)):
        "rotation of \(id)=\(moments.first.map { "\($0)" } ?? "never")"
      }
    }

    /// What is asked of either, by name.
    func questions(_ format: String) -> [(name: String, ask: ([String]) async throws -> String)] {
      let goal = nodes[nodes.count / 2]
      let end = ["--format", format]
      return [
        ("exposure", { try await answer(ExposureCommand.self, $0 + asked + end) }),
        ("answers", { try await answer(ExposureCommand.self, $0 + asked + ["--answers"] + end) }),
        ("evidence", { try await answer(ExposureCommand.self, $0 + asked + ["--evidence"] + end) }),
        (
          "explain",
          { try await answer(ExplainCommand.self, $0 + asked + ["--to", goal, "-k", "3"] + end) }
        ),
        (
          "why not",
          { try await answer(ExplainCommand.self, $0 + asked + ["--to", goal, "--why-not"] + end) }
        ),
        ("timeline", { try await answer(TimelineCommand.self, $0 + asked + end) }),
        (
          "triage",
          {
            try await answer(
              TriageCommand.self, $0 + ["--from", "kind:credential", "--at", "2023-09-03"] + end)
          }
        ),
        (
          "who",
          {
            try await answer(
              WhoCommand.self, $0 + ["--to", goal, "--at", "2023-09-03"] + end)
          }
        ),
        ("rank", { try await answer(RankCommand.self, $0 + ["--at", "2023-09-03"] + end) }),
      ]
    }
  }

  @Test(arguments: 0..<5)
  func `An import is answered about like the same said as text`(_ block: UInt64) async throws {
    for seed in RandomModels.seeds(block, of: 5, all: 300, share: 50) {
      let files = try Files(RandomImport.make(seed: seed, asFiles: true))
      for format in ["text", "json"] {
        for (name, ask) in files.questions(format) {
          let text = await Self.outcome { try await ask(files.text) }
          let imported = await Self.outcome { try await ask(files.imported) }
          let difference = Self.difference(text, imported)
          #expect(difference == nil, "seed \(seed), \(name) as \(format)")
        }
      }
    }
  }

  private static func outcome(_ ask: () async throws -> String) async -> [Substring] {
    do {
      return comparable(try await ask())
    } catch {
      return comparable("\(error)")
    }
  }

  /// The lines that differ first, or `nil`.
  private static func difference(_ one: [Substring], _ other: [Substring]) -> String? {
    if one == other { return nil }
    let first = zip(one, other).first { $0 != $1 }
    return first.map { "\($0) / \($1)" } ?? "\(one.count) / \(other.count) lines"
  }

  /// An answer without what differs by right: where an edge stands in its file, and which files there
  /// were.
  private static func comparable(_ answer: String) -> [Substring] {
    answer.split(separator: "\n").filter { line in
      let key = line.drop { $0 == " " }
      return !key.hasPrefix("\"index\"") && !key.hasPrefix("\"sources\"")
        && !key.contains("text.yaml")
    }
  }

  private static let estate = """
    {"graph":{"nodes":[
      {"id":"tok","kinds":["Credential"],"properties":{"name":"Deploy token"}},
      {"id":"bob","kinds":["User"],"properties":{"name":"Bob"}},
      {"id":"box","kinds":["Computer"],"properties":{"name":"Build box"}}],
     "edges":[
      {"start":{"value":"tok"},"end":{"value":"bob"},"kind":"AuthenticatesAs"},
      {"start":{"value":"box"},"end":{"value":"tok"},"kind":"StoresSecret"},
      {"start":{"value":"bob"},"end":{"value":"box"},"kind":"AdminTo"}]}}
    """

  @Test(arguments: [[], ["--at", "2024-05-01"]])
  func `An imported credential is answered about by its imported edges`(
    _ more: [String]
  ) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.estate, to: "estate.json")
    let text = try await answer(
      ExposureCommand.self, [path, "--id-case", "exact", "--from", "tok", "--answers"] + more)
    #expect(text.contains("Bob"))
    #expect(text.contains("Build box"))
    #expect(!text.contains("nowhere"))
    #expect(!text.contains("does not say where"))
  }
}
