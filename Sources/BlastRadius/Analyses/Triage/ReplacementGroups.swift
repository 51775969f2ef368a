import GraphKernel

/// Credentials in groups, so that each group in turn takes away most harm per credential.
struct ReplacementGroups {
  /// Seeds, each group by what its members expose alone; those that take nothing away are groups of
  /// their own, at the end.
  private(set) var groups: [[Int]] = []
  /// The most points that replacing so many seeds can take away, for each number of seeds from 0.
  private(set) var most: [Int]?

  /// How many credentials are tried in all sets.
  static let mostExact = 12
  /// How many credentials are put into groups; what exposes less alone comes after them.
  private static let mostGrouped = 4_096

  /// - Parameters:
  ///   - held: The seeds that are held, those that expose most alone first.
  ///   - harm: What sets of seeds expose.
  ///   - exact: Up to how many seeds all sets are tried.
  /// - Complexity: 2ᵏ / 512 sweeps for k credentials up to 12; else 2 k / 512 sweeps, and the maximum
  ///   flows of `GainGroups`.
  init(_ held: [Int], _ harm: inout HarmWorlds, exactUpTo exact: Int = mostExact) {
    let grouped = Array(held.prefix(Self.mostGrouped))
    harm.held = grouped
    if grouped.count <= exact {
      findInAllSets(&harm)
    } else if let classes = harm.classes() {
      find(in: classes, harm.held, isWhole: grouped.count == held.count)
    } else {
      groups = grouped.map { [$0] }
    }
    groups += held.dropFirst(grouped.count).map { [$0] }
  }

  /// Tries all sets.
  private mutating func findInAllSets(_ harm: inout HarmWorlds) {
    let held = harm.held
    let all = 1 << held.count
    let left = harm.left(sets: all) { set, place in set >> place & 1 == 1 }
    var most = [Int](repeating: 0, count: held.count + 1)
    for set in 0..<all {
      most[set.nonzeroBitCount] = max(most[set.nonzeroBitCount], left[0] - left[set])
    }
    self.most = most
    var taken = 0
    while taken != all - 1, let best = Self.densest(left, besides: taken, all) {
      groups.append(held.indices.filter { best >> $0 & 1 == 1 }.map { held[$0] })
      taken |= best
    }
    groups += held.indices.filter { taken >> $0 & 1 == 0 }.map { [held[$0]] }
  }

  /// The set that takes most away per seed after others; of equals the smallest, then the first.
  private static func densest(_ left: [Int], besides taken: Int, _ all: Int) -> Int? {
    let rest = (all - 1) & ~taken
    var best: (set: Int, gain: Int)?
    var set = rest
    while set > 0 {
      let gain = left[taken] - left[taken | set]
      let size = set.nonzeroBitCount
      let mine = gain * (best?.set.nonzeroBitCount ?? 1)
      let theirs = (best?.gain ?? 0) * size
      if mine > theirs || mine == theirs && gain > 0 && size <= (best?.set.nonzeroBitCount ?? 0) {
        best = (set, gain)
      }
      set = (set - 1) & rest
    }
    return best?.set
  }

  /// Finds the groups by what each credential gives alone; those of the same classes go together.
  private mutating func find(in classes: LeakClasses, _ held: [Int], isWhole: Bool) {
    let all = classes.classes
    var membership = [[Int]](repeating: [], count: held.count)
    for (number, one) in all.enumerated() {
      for place in one.items { membership[place].append(number) }
    }
    let twins = Dictionary(grouping: held.indices) { membership[$0] }
      .sorted { $0.value[0] < $1.value[0] }
    var itemOfPlace = [Int](repeating: 0, count: held.count)
    var items: [[Int]] = []
    for (classes, places) in twins {
      for own in classes.isEmpty ? places.map({ [$0] }) : [places] {
        for place in own { itemOfPlace[place] = items.count }
        items.append(own)
      }
    }
    func merged(_ classes: [GainGroups.Class]) -> [GainGroups.Class] {
      classes.map { .init(items: Set($0.items.map { itemOfPlace[$0] }).sorted(), gain: $0.gain) }
    }
    let sizes = items.map(\.count)
    let found = GainGroups(sizes: sizes, classes: merged(all)).groups
    groups = found.map { $0.flatMap { items[$0] }.sorted().map { held[$0] } }
    if isWhole { most = Self.most(sizes, merged(classes.aloneClasses), more: classes.jointGain) }
  }

  /// Up to how many credentials are bounded by the classes that so few can close.
  private static let mostBoundedClosely = 50

  /// The most that so many can take away, for each number of them.
  private static func most(_ sizes: [Int], _ classes: [GainGroups.Class], more: Int) -> [Int] {
    var most = Self.most(
      GainGroups(sizes: sizes, classes: classes).groups, sizes, classes, more: more)
    for count in most.indices.dropFirst().prefix(mostBoundedClosely) {
      // A class of more credentials stays open.
      let small = classes.filter { $0.items.reduce(0) { $0 + sizes[$1] } <= count }
      let groups = GainGroups(sizes: sizes, classes: small).groups
      most[count] = min(most[count], Self.most(groups, sizes, small, more: more)[count])
    }
    return most
  }

  /// The most that so many can take away: at the ends of groups what they gain, between them no more
  /// than as much as they gain on average, and what is given only together besides.
  private static func most(
    _ groups: [[Int]], _ sizes: [Int], _ classes: [GainGroups.Class], more: Int
  ) -> [Int] {
    var rank = [Int](repeating: 0, count: sizes.count)
    for (number, group) in groups.enumerated() { for item in group { rank[item] = number } }
    var gains = [Int](repeating: 0, count: groups.count)
    for one in classes { gains[one.items.map { rank[$0] }.max() ?? 0] += one.gain }
    var most = [0]
    var before = 0
    for (number, group) in groups.enumerated() {
      let size = group.reduce(0) { $0 + sizes[$1] }
      most += (1...size).map { before + more + (gains[number] * $0 + size - 1) / size }
      before += gains[number]
    }
    return most
  }
}
