import BlastRadius

/// The keys that each mapping of the text model may have; the JSON Schema is held against it.
enum TextModelKeys {
  static let model = [
    "blastradius", "title", "summary", "as-of", "sources", "include", "kinds", "relations",
    "zones", "controls", "nodes", "edges", "joins", "events", "scenarios",
    "policies",
  ]
  static let kind = ["parent", "meaning", "durable"]
  static let relation = ["category", "needs", "gives", "remote", "lasting", "sentence"]
  static let zone = ["label", "trust", "behind", "note"]
  static let control = ["label", "state", "second-factor", "fix", "note", "sources"]
  static let fix = ["by", "cost", "how"]
  static let change = ["from", "is"]
  static let node = [
    "match", "kind", "label", "zone", "behind", "valid", "issued", "revoked", "expires", "leaked",
    "rotated", "evicted", "durable", "believed", "believed-since", "last-used", "identifiers",
    "fingerprints", "consumers", "criticality", "tags", "scope", "counts", "logs", "fix", "note",
    "sources",
  ]
  static let logs = ["source", "kept"]
  static let count = ["value", "superseded"]
  static let superseded = ["value", "source"]
  static let match = ["each", "kind", "property", "equals", "prefix"]
  /// What a node with `match: {each: true}` may say.
  static let mark = ["match", "zone", "criticality", "tags", "scope", "logs", "note", "sources"]
  static let validity = ["from", "until"]
  static let edge = [
    "id", "requires", "unless", "valid", "exists", "effort", "fix", "evidence", "note", "sources",
  ]
  static let anyRequirement = ["any"]
  static let thresholdRequirement = ["at-least"]
  static let threshold = ["n", "of"]
  static let evidence = [
    "observed", "denied", "attempted", "step", "count", "reason", "control", "source", "note",
    "claim",
  ]
  static let event = ["at", "kind", "label", "source"]
  static let scenario = ["label", "from", "to", "at", "since", "note"]
  static let policy = [
    "id", "label", "severity", "deny", "allow", "limit", "require", "except",
  ]
  /// The keys of a policy of which it has one.
  static let rule = ["deny", "allow", "limit", "require"]
  static let deny = ["from", "to", "within", "certainty", "together", "near"]
  static let allow = ["from", "to", "within", "certainty"]
  static let limit = ["from", "to", "at-most", "within", "certainty"]
  static let require = ["of", "has", "within", "sets", "certainty"]
  static let exception = ["from", "to", "of", "reason", "until"]
  static let pattern = [
    "id", "kind", "zone", "tag", "scope", "criticality", "believed", "any", "not", "optional",
  ]
  static let target = pattern + ["level"]
  static let baseline = ["blastradius", "baseline"]
  static let accepted = ["policy", "from", "to", "level", "near", "reason", "until"]

  /// The keys whose values from several files are put together.
  static let united: Set<ExactText> = [
    "behind", "tags", "scope", "sources", "evicted", "identifiers", "fingerprints", "consumers",
  ]
}
