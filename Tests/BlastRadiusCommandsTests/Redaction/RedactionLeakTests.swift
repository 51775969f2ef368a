import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// Nothing of what is hidden is in any answer, however it is written there.
///
/// A text of the model is looked for unless the program itself says it too, as `token` and `read`: it does
/// where the text is in what the same verbs say of the same model with all its names and texts replaced by
/// others. What this leaves out is covered by `RedactionTests`, where such a model and the original give
/// the same bytes.
@Suite struct RedactionLeakTests {
  private static let gallery: [String] = {
    let folder = Program.root.appendingPathComponent("graphs").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  /// The kinds that everybody knows, as ids and as words, which pseudonyms are made of.
  private static let kinds: Data = {
    let names = Array(Vocabulary.builtIn.kinds.texts)
    let words = names.map { $0.replacingOccurrences(of: "-", with: " ") }
    let all = (names + words).joined(separator: "\n")
    return Data((all + all.capitalized + all.uppercased()).utf8)
  }()

  /// Of each model a few questions; with `ALL_MODELS` of each model all.
  private static func some(
    _ asks: [RedactedAnswers.Ask], of position: Int
  ) -> [RedactedAnswers.Ask] {
    if RandomModels.areAll { return asks }
    return asks.enumerated().filter { $0.offset % (3 * gallery.count) == position }.map(\.element)
  }

  /// The first asset that the seeds reach.
  private static func target(_ model: Model, _ question: Question) throws -> String {
    let seeds = Set<ExactText>(question.from.map(\.node))
    let assets = try Analysis(model, question).assets()
    return assets.first { !seeds.contains($0.node) }?.node ?? model.nodes[0].id
  }

  @Test(arguments: gallery.indices)
  func `no answer about a model of the gallery has anything of it`(position: Int) async throws {
    let name = Self.gallery[position]
    let model = try ModelReader.read([Program.graph(name)]).model
    let scenario = try #require(model.scenarios.first)
    let selection = try Selection(["scenario:\(scenario.name)"])
    let question = Question(from: try selection.seeds(in: model))
    let to = try Self.target(model, question)
    let answers = RedactedAnswers(
      model: [Program.graph(name)], from: "scenario:\(scenario.name)", to: "id:\(to)")
    let redacted = try await Self.text(
      Self.some(answers.all, of: position), ["--redact", "all"])

    // The same about a model with other names.
    let renamed = RenamedModel(model)
    let folder = try TemporaryFolder()
    let file = try folder.write(ModelText.text(of: renamed.model), to: "renamed.yaml")
    let seeds = question.from.map { "\(renamed.name($0.node, .node))@\($0.level.name)" }
    let others = RedactedAnswers(
      model: [file], from: seeds.joined(separator: ","), to: renamed.name(to, .node))
    let common = try await Self.text(Self.some(others.all, of: position), []) + Self.kinds

    let texts = try Needle.texts(of: model)
    let all: [Needle] = texts.map { Needle($0) }
    let needles = all.filter { !$0.isIn(common) }
    #expect(needles.count * 10 > texts.count * 8, "hardly anything is looked for")
    #expect(needles.filter { $0.isIn(redacted) }.map(\.text).sorted() == [])
    #expect(!Needle(name).isIn(redacted))
  }

  /// What several questions are answered with, behind each other.
  private static func text(
    _ asks: [RedactedAnswers.Ask], _ more: [String]
  ) async throws -> Data {
    var all = Data()
    for ask in asks {
      do {
        all += Data(try await ask.answer(more).utf8)
      } catch let error as BlastRadiusError {
        // Some verbs have no answer about some models; what they say instead is read too.
        all += Data(ExitStatus.message(for: error).utf8)
      }
    }
    return all
  }

  /// The company of `graphs/imports`: exports and a text model on top of them.
  @Test func `no answer about exports under a text model has anything of them`() async throws {
    let folder = Program.root.appendingPathComponent("graphs/imports").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.contains(".") && !$0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    let model = files + ["--site", "acme", "--cluster", "prod"]
    var options = ModelReader.Options()
    options.imports.names = [ImportName(.site, "acme"), ImportName(.cluster, "prod")]
    let loaded = try ModelReader.read(files, options: options).model
    let answers = RedactedAnswers(
      model: model, from: "gateway-token,github:acme/tokens/9042",
      to: "id:k8s:prod/shop/serviceaccount/exporter", hasPolicies: false)
    let redacted = try await Self.text(Self.some(answers.all, of: 1), ["--redact", "all"])
    let needles = try Needle.texts(of: loaded).filter { $0.count > 5 || $0.contains(":") }
      .map { Needle($0) }
    #expect(needles.filter { $0.isIn(redacted) }.map(\.text).sorted() == [])
    for file in files { #expect(!Needle((file as NSString).lastPathComponent).isIn(redacted)) }
    for word in ["acme", "9042", "111122223333"] { #expect(!Needle(word).isIn(redacted)) }
  }

  @Test(arguments: gallery.indices)
  func `no picture of a model of the gallery has anything of it`(position: Int) throws {
    let graph = "graphs/\(Self.gallery[position])"
    guard position % 6 == 0 || RandomModels.areAll else { return }
    let model = try ModelReader.read([Program.graph(Self.gallery[position])]).model
    let scenario = try #require(model.scenarios.first)
    let run = try Program.run(
      ["render", graph, "--from", "scenario:\(scenario.name)", "--redact", "all"])
    #expect(run.status == 0 && run.output.hasSuffix("</svg>\n"), "\(run.errors)")
    let other = try Program.run(
      [
        "timeline", graph, "--from", "scenario:\(scenario.name)", "--redact", "all", "--format",
        "svg",
      ])
    let text = Data((run.output + run.errors + other.output + other.errors).utf8)
    let names = try Needle.texts(of: model).filter { $0.count > 7 }.map { Needle($0) }
      .filter { !$0.isIn(Self.kinds) }
    #expect(names.filter { $0.isIn(text) }.map(\.text).sorted() == [])
    let report = try Program.run(
      ["report", graph, "--redact", "all", "--format", "html"])
    #expect(report.status == 0 && report.output.hasSuffix("</html>\n"), "\(report.errors)")
    // The page has more words of its own.
    let page = Data(report.output.utf8)
    #expect(
      names.filter { $0.text.count > 12 && $0.isIn(page) }.map(\.text).sorted() == [])
  }
}
