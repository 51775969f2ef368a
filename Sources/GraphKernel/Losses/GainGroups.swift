/// Items in groups, so that each group in turn gains most per item.
///
/// A class is gained as soon as all of its items are taken, so that what a set of items gains is
/// supermodular. The groups are its principal sequence: after each group what was taken gains most of
/// all sets of as many items (Fujishige 1980; the first is the densest subset, Goldberg 1984). They are
/// found by maximum flows in parts: where no subset of the items gains more than they do on average,
/// the sets that gain as much are those that the residual network is closed under (Picard and Queyranne
/// 1980), and its strong components are the groups, none of which gains anything in part at that rate.
package struct GainGroups {
  /// Items, ascending, all of which are needed to gain something.
  package struct Class: Sendable {
    package var items: [Int]
    package var gain: Int

    package init(items: [Int], gain: Int) {
      self.items = items
      self.gain = gain
    }
  }

  /// The items of each group, ascending.
  package private(set) var groups: [[Int]] = []
  /// How many items each item stands for.
  private let sizes: [Int]

  /// - Parameter sizes: How much taking each item costs, from 1.
  /// - Complexity: O(items) maximum flows over the items of the classes.
  package init(sizes: [Int], classes: [Class]) {
    self.sizes = sizes
    var parts = [(items: Array(sizes.indices), classes: classes)]
    while let part = parts.popLast() { split(part.items, part.classes, &parts) }
  }

  /// Divides items into those that gain more than the average and the rest, or into groups.
  private mutating func split(
    _ items: [Int], _ classes: [Class], _ parts: inout [(items: [Int], classes: [Class])]
  ) {
    let classes = classes.filter { !$0.items.isEmpty }
    guard !classes.isEmpty else { return groups += items.map { [$0] } }
    let network = GainNetwork(items: items, sizes: items.map { sizes[$0] }, classes: classes)
    let better = network.itemsAboveAverage
    guard !better.isEmpty else { return groups += network.groupsOfEqualGain }
    let isBetter = Set(better)
    let rest = items.filter { !isBetter.contains($0) }
    let inner = classes.filter { $0.items.allSatisfy(isBetter.contains) }
    let outer = classes.filter { !$0.items.allSatisfy(isBetter.contains) }
      .map { Class(items: $0.items.filter { !isBetter.contains($0) }, gain: $0.gain) }
    // The better ones are taken first, and so come last into what is worked off from its end.
    parts.append((rest, outer))
    parts.append((better, inner))
  }
}

/// The network in which a cut of least capacity leaves the items that gain more than the average.
private struct GainNetwork {
  private let items: [Int]
  private var flow: MaximumFlow
  private let classCount: Int
  private var source: Int { items.count + classCount }

  init(items: [Int], sizes: [Int], classes: [GainGroups.Class]) {
    self.items = items
    classCount = classes.count
    let total = classes.reduce(0) { $0 + $1.gain }
    let size = sizes.reduce(0, +)
    let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1, $0) })
    flow = MaximumFlow(nodeCount: items.count + classes.count + 2)
    let (source, sink) = (items.count + classes.count, items.count + classes.count + 1)
    for (number, one) in classes.enumerated() {
      // Both sides are multiplied by the size, so that the average is a whole number.
      flow.add(from: source, to: items.count + number, capacity: one.gain * size)
      for item in one.items {
        guard let place = places[item] else { continue }
        flow.add(from: items.count + number, to: place, capacity: .max / 4)
      }
    }
    for place in items.indices { flow.add(from: place, to: sink, capacity: total * sizes[place]) }
    _ = flow.fill(from: source, to: sink)
  }

  /// The smallest set that gains most above the average; empty where none gains more.
  var itemsAboveAverage: [Int] {
    let isOpen = flow.isOpen(from: source)
    return items.indices.filter { isOpen[$0] }.map { items[$0] }
  }

  /// The items that gain the average only together, in an order in which each group does.
  var groupsOfEqualGain: [[Int]] {
    let components = Components(adjacency)
    var groups: [UInt32: [Int]] = [:]
    for place in items.indices {
      groups[components.component[place], default: []].append(items[place])
    }
    // Components are numbered against the arcs: what a group needs has a lower number.
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What can be given more, without source and sink.
  private var adjacency: Adjacency {
    let count = items.count + classCount
    var (sources, targets): ([UInt32], [UInt32]) = ([], [])
    for node in 0..<count {
      for target in flow.open(from: node) where target < count {
        sources.append(UInt32(node))
        targets.append(UInt32(target))
      }
    }
    return Adjacency(nodeCount: count, sources: sources, targets: targets)
  }
}
