/// Replaces scenarios by the selectors that they stand for.
struct ScenarioExpansion {
  var model: Model
  var role: Selection.Role

  func expand(_ selectors: [Selector], inside: [String] = []) throws -> [Selector] {
    var flat: [Selector] = []
    for selector in selectors {
      guard case .scenario(let name) = selector.target else {
        flat.append(selector)
        continue
      }
      guard let scenario = model.scenarios.first(where: { $0.name == name }) else {
        throw BlastRadiusError(
          .badInput, NoMatch.missing("scenario", name, among: model.scenarios.map(\.name)))
      }
      guard !inside.contains(name) else {
        let shown = SafeText.visible(name)
        throw BlastRadiusError(.badInput, "the scenario `\(shown)` contains itself")
      }
      let texts = role == .from ? scenario.from : scenario.to
      guard !texts.isEmpty else {
        let (shown, list) = (SafeText.visible(name), role == .from ? "from" : "to")
        throw BlastRadiusError(.badInput, "the scenario `\(shown)` has no `\(list)`")
      }
      flat += try expand(try Selection(texts).selectors, inside: inside + [name])
    }
    return flat
  }
}
