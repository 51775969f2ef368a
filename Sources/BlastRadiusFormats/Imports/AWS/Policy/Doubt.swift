import BlastRadius

/// Something that nobody can decide from the files and that an access depends on.
struct Doubt: Hashable, Sendable, Comparable {
  /// What is asked, in the same words wherever it is.
  var id: String
  /// A name that people understand, of what would keep the access away.
  var name: String
  /// Whether it is a second factor.
  var isSecondFactor = false
  /// Whether it surely is there.
  var isEnforced = false

  static func < (left: Doubt, right: Doubt) -> Bool { left.id < right.id }

  /// A session with a second factor.
  static let secondFactor = Doubt(
    id: "second-factor", name: "a second factor that policies ask for", isSecondFactor: true)
}

/// The ways in which something is allowed: each of them is enough, and needs that none of its doubts holds.
struct Ways: Hashable, Sendable {
  /// The ways, none of which needs all that another one does.
  private(set) var all: [[Doubt]]

  /// Not allowed.
  static let none = Ways(all: [])
  /// Allowed without doubt.
  static let sure = Ways(all: [[]])

  private init(all: [[Doubt]]) { self.all = all }

  /// Allowed unless one of these holds.
  init(unless doubts: [Doubt]) { all = [Self.sorted(doubts)] }

  var isNone: Bool { all.isEmpty }
  var isSure: Bool { all.first?.isEmpty ?? false }

  /// So many ways are told apart.
  private static let maximum = 8

  private static func sorted(_ doubts: [Doubt]) -> [Doubt] {
    guard doubts.count > 1 else { return doubts }
    var result: [Doubt] = []
    for doubt in doubts.sorted() where result.last != doubt { result.append(doubt) }
    return result
  }

  /// Either of both is enough.
  func or(_ other: Ways) -> Ways {
    if isSure || other.isNone { return self }
    if other.isSure || isNone { return other }
    return Self.least(all + other.all)
  }

  /// Both are needed.
  func and(_ other: Ways) -> Ways {
    if isSure || other.isNone { return other }
    if other.isSure || isNone { return self }
    return Self.least(all.flatMap { one in other.all.map { Self.sorted(one + $0) } })
  }

  /// The ways of which none needs all that another one does; of very many the last are one, which is open
  /// when somebody says so.
  private static func least(_ ways: [[Doubt]]) -> Ways {
    let sorted = ways.sorted { left, right in
      left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
    var kept: [[Doubt]] = []
    for way in sorted where !kept.contains(where: { Set($0).isSubset(of: way) }) {
      kept.append(way)
    }
    guard kept.count > maximum else { return Ways(all: kept) }
    let others = kept[(maximum - 1)...]
    let many = Doubt(
      id: "any of: "
        + others.map { $0.map(\.id).joined(separator: " and ") }.joined(separator: " | "),
      name: "all of \(others.count) conditions of policies, of which each keeps another way away")
    return Ways(all: Array(kept[..<(maximum - 1)]) + [[many]])
  }
}
