extension Selection {
  /// The instant that the selected scenarios ask about; `nil` where none says.
  ///
  /// A scenario that another one names speaks where the other says nothing.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where scenarios disagree, or one contains
  ///   itself or what is no selector.
  public func at(in model: Model) throws -> Moment? {
    try moment(in: model, "at") { $0.at }
  }

  /// From when on the selected scenarios hold what they name; `nil` where none says.
  ///
  /// - Throws: `BlastRadiusError` as `at(in:)`.
  public func since(in model: Model) throws -> Moment? {
    try moment(in: model, "since") { $0.since }
  }

  private func moment(
    in model: Model, _ field: String, _ value: (Scenario) -> Moment?
  ) throws -> Moment? {
    if let unredacted = model.unredacted {
      return try unredacted.asked { try moment(in: $0, field, value) }
    }
    var chosen: (moment: Moment, scenario: String)?
    try ScenarioWalk(model).visit(selectors) { _ in
    } inside: { scenario in
      guard let moment = value(scenario) else {
        return try Selection(scenario.from + scenario.to).selectors
      }
      if let chosen, chosen.moment.asBeginning != moment.asBeginning {
        throw BlastRadiusError(
          .badInput,
          "the scenarios \(shown(chosen.scenario)) and \(shown(scenario.name)) say different "
            + "instants; say --\(field) INSTANT")
      }
      chosen = (moment, scenario.name)
      return []
    } found: { _ in
    }
    return chosen?.moment
  }

  private func shown(_ name: String) -> String { SafeText.visible(name).inTicks }
}
