import BlastRadius
import BlastRadiusFormats
import BlastRadiusRendering

/// What the article's code makes.
struct ArticleResult {
  var exposure: Exposure
  var ways: [Explanation]
  var diagram: String
  var reach: Exposure
}

/// The code of the article "Load, ask, draw", as somebody outside this package writes it.
///
/// What stands between two marks is, in order, a block of the article.
func runArticle(path: String) throws -> ArticleResult {
  // begin
  let loaded = try ModelReader.read([path])
  for warning in loaded.warnings { print(warning.message) }
  // end

  // begin
  let question = Question(from: [
    Fact("moveworks-token", .control), Fact("smartsheet-credential", .control),
  ])
  let analysis = try Analysis(loaded.model, question)
  let exposure = analysis.exposure()
  for reached in exposure.facts where reached.main.certainty == .confirmed {
    print(reached.fact, reached.main.period.from?.description ?? "always")
  }
  // end

  // begin
  let jira = Fact("jira", .control)
  for way in analysis.ways(to: jira, count: 3).explanations {
    print("\(way.hops) hops")
    for step in way.steps { print("- \(step.sentence)") }
  }
  // end

  // begin
  let alone = try Analysis(
    loaded.model, Question(from: [Fact("smartsheet-credential", .control)]))
  for miss in alone.whyNot(jira).missing {
    print(miss.via.sentence, "needs", miss.lacks.map(\.sentence))
  }
  // end

  // begin
  let scene = try Scene(loaded.model, exposure)
  let diagram = try Renderer().mermaid(scene)
  // end

  // begin
  var model = Model()
  model.nodes = [
    Node("token", kind: "api-key"), Node("bot", kind: "service-account"),
    Node("wiki", kind: "application"),
  ]
  model.edges = [Edge("token", "authenticates-as", "bot"), Edge("bot", "reads", "wiki")]
  let reach = try Analysis(model, Question(from: [Fact("token", .control)])).exposure()
  // end

  return ArticleResult(
    exposure: exposure, ways: analysis.ways(to: jira, count: 3).explanations, diagram: diagram,
    reach: reach)
}
