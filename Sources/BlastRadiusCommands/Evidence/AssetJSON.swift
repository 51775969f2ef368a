internal import BlastRadius

/// A reached node in one line, and what of a scope is reached.
enum AssetJSON {
  static func write(_ json: inout JSONWriter, _ asset: ReachedAsset) {
    json.field("node", asset.node)
    json.field("criticality", asset.criticality?.rawValue)
    json.field("level", asset.level.name)
    json.field("alsoRead", asset.alsoRead)
    json.field("certainty", asset.certainty.rawValue)
    json.field("possibly", asset.possibly?.name)
    json.field("hops", asset.hops)
  }

  static func write(_ json: inout JSONWriter, _ answer: ScopeAnswer) {
    json.field("scope", answer.scope)
    json.field("nodes", answer.nodeCount)
    json.field("reached", of: answer.reached, write)
  }
}
