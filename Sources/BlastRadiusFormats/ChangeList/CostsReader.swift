public import BlastRadius

/// Reads files of costs: `blastradius: 1` and `costs`, what fixing costs where a model says nothing.
public enum CostsReader {
  private static let keys = ["blastradius", "costs"]

  /// Reads a file for a model; `-` is standard input.
  ///
  /// Its keys are `control`, categories of relations and relations, its values costs or `never`. What is
  /// not named cannot be fixed.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` with all problems, sorted by place.
  public static func read(
    _ path: String, for model: Model, options: ModelReader.Options = .init()
  ) throws -> FixCosts {
    var costs = FixCosts()
    (costs.control, costs.categories, costs.relations) = (nil, [:], [:])
    try ListFile.read(path, "a table of costs", keys: keys, options) { root, log in
      let context = DecodingContext(log: log)
      guard let table = root.entries?.first(where: { $0.key == "costs" })?.value,
        let entries = table.entries
      else {
        log.error("missing-key", "a table of costs needs `costs`, a mapping", at: root.location)
        return
      }
      for entry in entries { read(entry, model, context, into: &costs) }
    }
    return costs
  }

  private static func read(
    _ entry: YAMLEntry, _ model: Model, _ context: DecodingContext, into costs: inout FixCosts
  ) {
    let isNever = entry.value.text == "never"
    let cost = isNever ? nil : context.effort(entry.value, entry.key)
    if !isNever, cost == nil { return }
    if entry.key == "control" {
      costs.control = cost
    } else if let category = Relation.Category(rawValue: entry.key) {
      costs.categories[category] = cost
    } else if model.vocabulary.relations[entry.key] != nil {
      costs.relations.updateValue(cost, forKey: ExactText(entry.key))
    } else {
      context.log.error(
        "unknown-key",
        "a table of costs has `control`, categories of relations and relations, and "
          + "\(entry.key.inTicks) is none", at: entry.keyLocation,
        notes: context.log.nearest(
          to: entry.key,
          in: ["control"] + Relation.Category.allCases.map(\.rawValue)
            + model.vocabulary.relations.texts.sorted()))
    }
  }
}
