internal import BlastRadius
internal import BlastRadiusRendering

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
      return own.isEmpty ? nil : groups(own, isSure: certainty == .confirmed, names)
    }
    return CountText.cut(parts.joined(separator: "; "), more: count - limit)
  }

  private static let limit = 8

  private static func groups(
    _ assets: [ReachedAsset], isSure: Bool, _ names: ModelNames
  ) -> String {
    var order: [Access] = []
    var members: [Access: [String]] = [:]
    for asset in assets.sorted(by: { $0.level.rawValue > $1.level.rawValue }) {
      let access = Access(level: asset.level, alsoRead: asset.level == .write && asset.alsoRead)
      if members[access] == nil { order.append(access) }
      members[access, default: []].append(name(asset, names))
    }
    let groups = order.map { $0.verb(Said.language.list(members[$0] ?? [])) }
    return groups.map { isSure ? $0 : Said.table.surely($0) }.joined(separator: "; ")
  }

  private static func name(_ asset: ReachedAsset, _ names: ModelNames) -> String {
    let name = names.title(asset.node)
    return asset.possibly.map { Said.table.isPossible(name, Said.language.level($0)) } ?? name
  }

  /// What is done with nodes.
  private struct Access: Hashable {
    var level: Level
    var alsoRead: Bool

    var verb: Pattern.Said {
      switch level {
      case .control: Said.table.control
      case .write: alsoRead ? Said.table.readAndWrite : Said.table.writeTo
      case .read: Said.table.read
      case .connect: Said.table.connectTo
      }
    }
  }
}
