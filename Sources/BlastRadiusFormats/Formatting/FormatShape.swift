import BlastRadius

/// What stands at a place of a model, for the order of keys.
indirect enum FormatShape: Sendable {
  /// Nothing is known of it: the order stays.
  case any
  /// A mapping with these keys, in this order.
  case object([String], [ExactText: FormatShape])
  /// A mapping of names to elements; the order stays, and each stands on lines of its own.
  case section(FormatShape)
  /// A list of elements; the order stays, and each stands on lines of its own.
  case lines(FormatShape)
  /// A list of elements on one line where they fit.
  case list(FormatShape)
  /// A sentence, alone or with attributes on lines of their own.
  case edge(FormatShape)

  /// A whole model.
  static let model = FormatShape.object(
    TextModelKeys.model,
    [
      "kinds": .section(.object(TextModelKeys.kind, [:])),
      "relations": .section(.object(TextModelKeys.relation, [:])),
      "zones": .section(.object(TextModelKeys.zone, [:])),
      "controls": .section(
        .object(
          TextModelKeys.control, ["state": .list(.object(TextModelKeys.change, [:])), "fix": fix])),
      "nodes": .section(
        .object(
          TextModelKeys.node,
          [
            "valid": validity, "match": match, "logs": .object(TextModelKeys.logs, [:]), "fix": fix,
          ])),
      "edges": .lines(.edge(edge)),
      "joins": .lines(.any),
      "events": .lines(.object(TextModelKeys.event, [:])),
      "scenarios": .section(.object(TextModelKeys.scenario, [:])),
      "policies": .lines(policy),
    ])

  private static let fix = FormatShape.list(.object(TextModelKeys.fix, [:]))
  private static let validity = FormatShape.object(TextModelKeys.validity, [:])
  private static let match = FormatShape.object(TextModelKeys.match, [:])
  private static let edge = FormatShape.object(
    TextModelKeys.edge,
    [
      "valid": validity, "requires": .list(requirement), "fix": fix,
      "evidence": .list(.object(TextModelKeys.evidence, [:])),
    ])
  private static let requirement = FormatShape.object(
    TextModelKeys.anyRequirement + TextModelKeys.thresholdRequirement,
    ["at-least": .object(TextModelKeys.threshold, [:])])
  private static let policy = FormatShape.object(
    TextModelKeys.policy,
    [
      "deny": reach(TextModelKeys.deny), "allow": reach(TextModelKeys.allow),
      "limit": reach(TextModelKeys.limit),
      "require": .object(TextModelKeys.require, ["of": pattern]),
      "except": .list(
        .object(TextModelKeys.exception, ["from": pattern, "to": pattern, "of": pattern])),
    ])
  private static func reach(_ keys: [String]) -> FormatShape {
    .object(keys, ["from": pattern, "to": pattern])
  }
  private static let pattern = FormatShape.list(
    .object(TextModelKeys.target, ["any": plainPattern, "not": plainPattern]))
  private static let plainPattern = FormatShape.list(.object(TextModelKeys.pattern, [:]))

  /// Whether its parts stand on lines of their own however short they are.
  var isBlock: Bool {
    switch self {
    case .section, .lines: true
    default: false
    }
  }

  /// Whether empty lines between its parts are the author's.
  var keepsBlankLines: Bool { isBlock }

  /// What stands under a key.
  func under(_ key: String?) -> FormatShape {
    switch self {
    case .any: .any
    case .object(_, let shapes): key.flatMap { shapes[$0] } ?? .any
    case .section(let element): element
    case .lines(let element), .list(let element): key == nil ? element : element.under(key)
    case .edge(let attributes): attributes
    }
  }

  /// The parts in order, as they stand between braces or on lines of their own.
  func sorted(_ units: [FormatUnit], inFlow: Bool) -> [FormatUnit] {
    // What a comma has torn apart stays side by side, so that its author sees it.
    if inFlow, units.contains(where: \.isBare) { return units }
    return switch self {
    case .object(let keys, _): Self.sorted(units, by: keys)
    // A list of one may be written without brackets.
    case .list(.object(let keys, _)) where units.first?.key != nil: Self.sorted(units, by: keys)
    default: units
    }
  }

  private static func sorted(_ units: [FormatUnit], by keys: [String]) -> [FormatUnit] {
    let ranks = units.enumerated().map { index, unit in
      var rank = keys.count
      if let key = unit.key, case .scalar(let text, _) = key.content {
        rank = keys.firstIndex(of: text) ?? keys.count
      }
      return (rank, index, unit)
    }
    return ranks.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
