internal import BlastRadius

/// Reached nodes as a list in a sentence.
enum AssetText {
  /// `control Jira and Confluence; read Wiki pages; possibly control Vault and 3 more`: at most
  /// eight nodes, the certain ones first, in the order given within a level.
  static func list(
    _ assets: [ReachedAsset], of count: Int, _ names: ModelNames
  ) -> String {
    let listed = assets.prefix(limit)
    let parts = [Certainty.confirmed, .possible].compactMap { certainty -> String? in
      let own = listed.filter { $0.certainty == certainty }
      let surely = certainty == .possible ? "possibly " : ""
      return own.isEmpty ? nil : groups(own, surely, names)
    }
    let more = count > limit ? " and \(CountText.grouped(count - limit)) more" : ""
    return parts.joined(separator: "; ") + more
  }

  private static let limit = 8

  private static func groups(
    _ assets: [ReachedAsset], _ surely: String, _ names: ModelNames
  ) -> String {
    var order: [String] = []
    var members: [ExactText: [String]] = [:]
    for asset in assets.sorted(by: { $0.level.rawValue > $1.level.rawValue }) {
      let verb = verb(asset)
      if members[verb] == nil { order.append(verb) }
      members[verb, default: []].append(name(asset, names))
    }
    return order.map { "\(surely)\($0) \(WordList.joined(members[$0] ?? []))" }
      .joined(separator: "; ")
  }

  private static func name(_ asset: ReachedAsset, _ names: ModelNames) -> String {
    let name = names.title(asset.node)
    return asset.possibly.map { "\(name) (\($0.name) is possible)" } ?? name
  }

  private static func verb(_ asset: ReachedAsset) -> String {
    switch asset.level {
    case .control: "control"
    case .write: asset.alsoRead ? "read and write" : "write to"
    case .read: "read"
    case .connect: "connect to"
    }
  }
}
