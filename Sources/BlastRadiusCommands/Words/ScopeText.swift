internal import BlastRadius

/// What of a compliance scope is reached, in a sentence; nothing is an answer too.
enum ScopeText {
  static func sentences(_ scopes: [ScopeAnswer], _ names: ModelNames) -> [String] {
    scopes.map { "In scope of \($0.scope): \(reached($0.reached, names))." }
  }

  private static func reached(_ assets: [ReachedAsset], _ names: ModelNames) -> String {
    guard !assets.isEmpty else { return "nothing is reachable" }
    let list = AssetText.list(assets, of: assets.count, names)
    return assets.contains { $0.certainty == .confirmed } ? list : "nothing for certain; \(list)"
  }
}
