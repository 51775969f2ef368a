internal import BlastRadius
internal import BlastRadiusRendering

/// What of a compliance scope is reached, in a sentence; nothing is an answer too.
enum ScopeText {
  static func sentences(_ scopes: [ScopeAnswer], _ names: ModelNames) -> [String] {
    scopes.map { Said.table.inScope($0.scope, reached($0.reached, names)) }
  }

  private static func reached(_ assets: [ReachedAsset], _ names: ModelNames) -> String {
    guard !assets.isEmpty else { return Said.table.nothingReachable }
    let list = AssetText.list(assets, of: assets.count, names)
    return assets.contains { $0.certainty == .confirmed }
      ? list : Said.table.nothingForCertain(list)
  }
}
