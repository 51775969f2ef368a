import BlastRadius

// The examples in the documentation of the algorithms, as somebody outside this package writes them:
// what stands between two marks is, line by line, a block there.

private func exposure(_ analysis: Analysis) {
  // begin
  for reached in analysis.exposure().facts where reached.main.certainty == .confirmed {
    print(reached.fact, reached.main.period.from?.description ?? "always")
  }
  // end
}

private func summary(_ analysis: Analysis) {
  // begin
  let summary = analysis.summary()
  print(summary.controlled, "nodes controlled,", summary.possible, "more may be")
  // end
}

private func assets(_ analysis: Analysis) {
  // begin
  for asset in analysis.assets() where asset.criticality == .critical {
    print(asset.node, asset.level.name, asset.hops)
  }
  // end
}

private func scopes(_ analysis: Analysis) {
  // begin
  for answer in analysis.scopes() {
    print(answer.scope, answer.reached.count, "of", answer.nodeCount)
  }
  // end
}

private func reach(_ model: Model, _ question: Question) throws {
  // begin
  let reach = try Reach(model, question)
  let step = reach.step(to: Fact("jira", .control))
  print(step?.hops ?? 0, step?.via?.sentence ?? "a seed")
  // end
}

private func explanation(_ analysis: Analysis) {
  // begin
  let shown = analysis.explanation(of: Fact("jira", .control))
  for step in shown?.steps ?? [] { print(step.sentence) }
  // end
}

private func ways(_ analysis: Analysis) {
  // begin
  for way in analysis.ways(to: Fact("jira", .control), count: 3).explanations {
    print(way.hops, "hops,", way.effort, "effort")
  }
  // end
}

private func whyNot(_ analysis: Analysis) {
  // begin
  for miss in analysis.whyNot(Fact("jira", .control)).missing {
    print(miss.via.sentence, "lacks", miss.lacks.map(\.sentence))
  }
  // end
}

private func singlePoints(_ analysis: Analysis) throws {
  // begin
  let found = try analysis.singlePoints(protecting: [.init("jira", .control)])
  for point in found.points { print(point.kind.rawValue, point.id, point.carries) }
  // end
}

private func zoneBoundary(_ analysis: Analysis) throws {
  // begin
  let boundary = try analysis.zoneBoundary(of: ["jira"])
  for edge in boundary.edges {
    print(edge.id, edge.exposure, "of", boundary.principals, edge.impact)
  }
  // end
}

private func oneStepAway(_ analysis: Analysis) {
  // begin
  for near in analysis.oneStepAway() { print(near.fact, near.ways.map(\.via.sentence)) }
  // end
}

private func whatIf(_ model: Model, _ question: Question) throws {
  // begin
  let answer = try WhatIf(model, question, [ModelChange(.set(control: "console-acl", .enforced))])
  print(answer.difference.counts.closed, "nodes are closed")
  // end
}

private func difference(_ model: Model, _ analysis: Analysis, _ changed: Question) throws {
  // begin
  let after = try Analysis(model, changed)
  for row in ExposureDifference(before: analysis, after: after).rows {
    print(row.effect.rawValue, row.fact)
  }
  // end
}

private func evidence(_ analysis: Analysis) {
  // begin
  let report = analysis.evidence()
  for lead in report.leads { print("look into", lead.asset.node) }
  for item in report.unexplained { print(item.happening.via.sentence, "is not explained") }
  // end
}

private func chronology(_ analysis: Analysis) throws {
  // begin
  let chronology = try analysis.chronology(of: ["jira"])
  for entry in chronology.entries { print(entry.at?.description ?? "undated", entry.label) }
  // end
}

private func ends(_ analysis: Analysis) throws {
  // begin
  for end in try analysis.ends(of: "smartsheet-credential") {
    print(end.at, "ended", end.ended.count, "facts;", end.survived.count, "stayed")
  }
  // end
}

private func rank(_ questions: SeedQuestions) throws {
  // begin
  let ranking = try questions.rank(["moveworks-token", "smartsheet-credential"])
  for row in ranking.rows { print(row.id, row.controlled) }
  // end
}

private func who(_ questions: SeedQuestions) throws {
  // begin
  let reachers = try questions.who(
    reaches: Fact("jira", .control), among: ["moveworks-token", "smartsheet-credential"],
    largestSet: 2)
  for row in reachers.rows { print(row.ids, row.hops) }
  // end
}

private func answers(_ model: Model, _ question: Question) throws {
  // begin
  let answers = try CredentialQuestions(model, question).answers(about: "moveworks-token")
  print(answers.works?.rawValue ?? "dead", answers.reachCount, "nodes")
  // end
}

private func thirdParties(_ model: Model, _ question: Question) throws {
  // begin
  let questions = try CredentialQuestions(model, question)
  for trust in try questions.thirdParties(with: ["moveworks-token"]) {
    print(trust.node, "reaches", trust.reachCount)
  }
  // end
}

private func triage(_ model: Model) throws {
  // begin
  var leaks = LeakQuestion([.init("moveworks-token"), .init("smartsheet-credential")])
  leaks.at = Moment("2023-11-14")
  let triage = try Triage.run(model, leaks)
  for step in triage.order { print("replace", step.id, step.closes?.confirmed ?? 0) }
  // end
}

private func plan(_ model: Model) throws {
  // begin
  var leaks = LeakQuestion([.init("moveworks-token")])
  leaks.at = Moment("2023-11-14")
  let plan = try EradicationPlan.run(model, leaks)
  print(plan.waves.count, plan.waves.last?.left.confirmed ?? 0)
  // end
}

private func matches(_ model: Model) throws {
  // begin
  let leaked = LeakedList([
    .init(at: .init(line: 1), names: [LeakedName("moveworks-token", .credential)])
  ])
  for match in try CredentialMatcher(model).matches(leaked).matched { print(match.node) }
  // end
}

private func problems(_ model: Model) {
  // begin
  for problem in model.problems() where problem.severity == .error { print(problem.message) }
  // end
}

/// Runs all of them.
func runAlgorithmExamples(_ model: Model, _ question: Question) throws {
  let analysis = try Analysis(model, question)
  let questions = try SeedQuestions(model, question)
  exposure(analysis)
  summary(analysis)
  assets(analysis)
  scopes(analysis)
  try reach(model, question)
  explanation(analysis)
  ways(analysis)
  whyNot(analysis)
  try singlePoints(analysis)
  try zoneBoundary(analysis)
  oneStepAway(analysis)
  try whatIf(model, question)
  try difference(model, analysis, question)
  evidence(analysis)
  try chronology(analysis)
  try ends(analysis)
  try rank(questions)
  try who(questions)
  try answers(model, question)
  try thirdParties(model, question)
  try triage(model)
  try plan(model)
  try matches(model)
  problems(model)
}
