/// Goes through selectors and, where one names a scenario, through what is in it; each scenario once,
/// however often and deep it is named.
struct ScenarioWalk {
  private let scenarios: [ExactText: Scenario]

  init(_ model: Model) {
    scenarios = .init(model.scenarios.map { ($0.name, $0) }) { first, _ in first }
  }

  /// What is still to be looked at.
  private enum Step {
    case selector(Selector)
    case end(of: ExactText)
  }

  /// Calls `found` with each selector that names no scenario, in their order.
  ///
  /// - Parameters:
  ///   - selectors: What to begin with.
  ///   - missing: Called with the name of a scenario that is not there.
  ///   - inside: The selectors in a scenario.
  /// - Throws: `BlastRadiusError` of code `bad-input` where a scenario contains itself, and what the
  ///   bodies throw.
  /// - Complexity: O(selectors of all scenarios).
  func visit(
    _ selectors: [Selector], missing: (String) throws -> Void,
    inside: (Scenario) throws -> [Selector], found: (Selector) -> Void
  ) throws {
    // Whether the walk is inside of a scenario, for those that it came to.
    var isInside: [ExactText: Bool] = [:]
    var open = selectors.reversed().map { Step.selector($0) }
    while let step = open.popLast() {
      switch step {
      case .end(let name): isInside[name] = false
      case .selector(let selector):
        guard case .scenario(let name) = selector.target else {
          found(selector)
          continue
        }
        guard let scenario = scenarios[name] else {
          try missing(name)
          continue
        }
        if let isInside = isInside[name] {
          guard isInside else { continue }
          let shown = SafeText.visible(name)
          throw BlastRadiusError(.badInput, "the scenario `\(shown)` contains itself")
        }
        isInside[name] = true
        open.append(.end(of: ExactText(name)))
        open += try inside(scenario).reversed().map { .selector($0) }
      }
    }
  }
}
