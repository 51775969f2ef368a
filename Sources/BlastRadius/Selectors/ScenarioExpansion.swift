/// Replaces scenarios by the selectors that they stand for.
struct ScenarioExpansion {
  var model: Model
  var role: Selection.Role

  func expand(_ selectors: [Selector]) throws -> [Selector] {
    var flat: [Selector] = []
    try ScenarioWalk(model).visit(selectors) { name in
      throw BlastRadiusError(
        .badInput, NoMatch.missing("scenario", name, among: model.scenarios.map(\.name)))
    } inside: { scenario in
      let texts = role == .from ? scenario.from : scenario.to
      guard !texts.isEmpty else {
        let (shown, list) = (SafeText.visible(scenario.name), role == .from ? "from" : "to")
        throw BlastRadiusError(.badInput, "the scenario `\(shown)` has no `\(list)`")
      }
      return try Selection(texts).selectors
    } found: {
      flat.append($0)
    }
    return flat
  }
}
