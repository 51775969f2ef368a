import GraphKernel

/// What the exceptions of a policy and a baseline leave out of account of it.
struct Acceptances: Sendable {
  /// The exceptions that are not over, by the numbers of nodes; `nil` for all nodes.
  var exceptions: [Exception] = []
  /// The entries of the baseline about nodes that are there.
  var entries: [Entry] = []
  private var byTarget: [Int: [Int]] = [:]

  struct Exception: Sendable {
    var from: Set<Int>?
    var to: Set<Int>?
    /// Whether the nodes of a set are all that a policy holds at once, and each has to be excepted.
    var isTogether = false
    var acceptance: PolicyFinding.Acceptance
  }

  struct Entry: Sendable {
    /// The nodes, ascending.
    var from: [Int]
    var to: Int?
    var level: Level?
    /// Whether it is about what is one step away.
    var isNear: Bool
    /// The position in the baseline.
    var position: Int
    /// Why it does not count; `nil` where that is over, and only the entry is looked for.
    var acceptance: PolicyFinding.Acceptance?
  }

  /// Adds an entry of the baseline.
  mutating func add(_ entry: Entry) {
    byTarget[entry.to ?? Self.noTarget, default: []].append(entries.count)
    entries.append(entry)
  }

  private static let noTarget = -1

  /// The entries about a target, or about none.
  private func entries(about target: Int?) -> some Sequence<Entry> {
    (byTarget[target ?? Self.noTarget] ?? []).lazy.map { entries[$0] }
  }

  /// Why a finding does not count, or `nil` where it does.
  ///
  /// - Parameter isTogether: Whether the nodes are all that a policy holds at once.
  func acceptance(
    of set: [Int], to target: Int?, _ level: Level?, isTogether: Bool = false,
    isNear: Bool = false
  ) -> PolicyFinding.Acceptance? {
    exception(for: set, target)
      ?? entry(of: set, to: target, level, isTogether: isTogether, isNear: isNear)?.acceptance
  }

  /// What the first exception says that is about these nodes and this target.
  func exception(for set: [Int], _ target: Int?) -> PolicyFinding.Acceptance? {
    exceptions.first { $0.holds(for: set, target) }?.acceptance
  }

  /// The entry of the baseline about a finding.
  func entry(
    of set: [Int], to target: Int?, _ level: Level?, isTogether: Bool = false, isNear: Bool = false
  ) -> Entry? {
    if entries.isEmpty { return nil }
    let from = isTogether ? [] : set.sorted()
    return entries(about: target).first {
      $0.from == from && $0.level == level && $0.isNear == isNear
    }
  }

  /// Whether anything is left out.
  var isEmpty: Bool { exceptions.isEmpty && entries.isEmpty }

  /// What is left out of a pass.
  struct Pass {
    private let acceptances: Acceptances
    private let lanesOfExceptions: [Lanes512]
    private var laneOfSet: [[Int]: Int] = [:]
    /// The positions in the baseline of what was found.
    private(set) var seen: [Int] = []

    init(_ acceptances: Acceptances, _ sets: [[Int]], isTogether: Bool) {
      self.acceptances = acceptances
      lanesOfExceptions = acceptances.exceptions.map { exception in
        Lanes512 { $0 < sets.count && exception.holds(from: sets[$0]) }
      }
      if acceptances.entries.isEmpty { return }
      for (lane, set) in sets.enumerated() { laneOfSet[isTogether ? [] : set.sorted()] = lane }
    }

    /// The lanes of a target and level that do not count, of those that are found.
    mutating func accepted(
      _ target: Int, _ level: Level, isNear: Bool = false, of found: Lanes512
    ) -> Lanes512 {
      if acceptances.isEmpty || found.isEmpty { return .none }
      var accepted = excepted(target)
      for entry in acceptances.entries(about: target)
      where entry.level == level && entry.isNear == isNear {
        guard let lane = laneOfSet[entry.from], found.contains(lane) else { continue }
        seen.append(entry.position)
        if entry.acceptance == nil { continue }
        accepted = accepted | Lanes512(lane..<lane + 1)
      }
      return accepted & found
    }

    /// The lanes of a target that exceptions leave out.
    func excepted(_ target: Int) -> Lanes512 {
      zip(acceptances.exceptions, lanesOfExceptions).reduce(.none) { lanes, item in
        item.0.to?.contains(target) ?? true ? lanes | item.1 : lanes
      }
    }
  }
}

extension Acceptances.Exception {
  /// Whether it is about what goes out from these nodes.
  func holds(from set: [Int]) -> Bool {
    guard let from else { return true }
    return isTogether ? set.allSatisfy(from.contains) : set.contains(where: from.contains)
  }

  /// Whether it is about these nodes and this target.
  func holds(for set: [Int], _ target: Int?) -> Bool {
    holds(from: set) && (target.flatMap { target in to.map { $0.contains(target) } } ?? true)
  }
}
