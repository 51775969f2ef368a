import BlastRadius

/// What chooses objects by their labels: all that it asks for has to be true.
struct LabelSelector: Equatable, Sendable {
  private var asked: [Demand]

  /// A condition on the value of a label; `values` of none ask whether there is the label.
  private struct Demand: Equatable, Sendable {
    var key: ExactText
    var values: [ExactText]
    var isNegated: Bool
    /// An operator that is not known chooses nothing.
    var isKnown = true
  }

  init(_ value: KubernetesValue) {
    asked = KubernetesRole.Label.all(in: value["matchLabels"]).map { label in
      Demand(key: label.key, values: [label.value], isNegated: false)
    }
    asked += value["matchExpressions"].items.map { item in
      let word = item["operator"].text ?? ""
      let hasValues = ["In", "NotIn"].contains(word)
      let values = hasValues ? item["values"].texts.map { ExactText($0) } : []
      return Demand(
        key: ExactText(item["key"].text ?? ""), values: values,
        isNegated: ["NotIn", "DoesNotExist"].contains(word),
        isKnown: hasValues ? !values.isEmpty : ["Exists", "DoesNotExist"].contains(word))
    }
  }

  /// A label that all chosen objects have, by which they are found quickly.
  var necessary: KubernetesRole.Label? {
    asked.first { $0.isKnown && !$0.isNegated && $0.values.count == 1 }
      .map { KubernetesRole.Label(key: $0.key, value: $0.values[0]) }
  }

  /// How much there is to look at for an object.
  var size: Int { asked.reduce(1) { $0 + 1 + $1.values.count } }

  /// Whether it chooses an object of these labels.
  func chooses(_ labels: [ExactText: ExactText]) -> Bool {
    asked.allSatisfy { demand in
      let value = labels[demand.key]
      let isMet = value.map { demand.values.isEmpty || demand.values.contains($0) } ?? false
      return demand.isKnown && isMet != demand.isNegated
    }
  }
}
