import BlastRadius
import GraphKernel

/// The subjects that nodes have by one rule, to be found by what they begin with.
struct SubjectKeys {
  /// A subject of a node.
  struct Key {
    /// The id of the subject, or what it begins with where the rest is up to the node.
    var text: String
    /// The id of the node.
    var node: String
    /// The parts of its id.
    var values: [String]
  }

  let rule: SubjectRule
  /// The keys, in the order of their bytes.
  private let keys: [Key]
  /// What stands for each of them, and what stands for those of its endings that everybody can have.
  private let globs: [(own: Glob, surely: [Glob])]
  private let places: [ExactText: [Int]]
  /// The bytes that keys end with where the rest is up to the node.
  private let lasts: Set<UInt8>

  init(_ rule: SubjectRule, _ keys: [Key]) {
    self.rule = rule
    self.keys = keys.sorted { ($0.text, $0.node) < ($1.text, $1.node) }
    globs = self.keys.map { key in
      let own = Glob(literal: key.text)
      return (own, rule.isOpen ? rule.surely.map { own.appending($0) } : [])
    }
    places = Dictionary(grouping: self.keys.indices.map { $0 }) { [keys = self.keys] in
      ExactText(keys[$0].text)
    }
    lasts = rule.isOpen ? Set(keys.compactMap(\.text.utf8.last)) : []
  }

  /// The same, in lower case.
  var inLowerCase: SubjectKeys {
    SubjectKeys(
      rule,
      keys.map { Key(text: $0.text.inLowerCase, node: $0.node, values: $0.values) })
  }

  /// The keys that a pattern may be about, with whether that is sure.
  ///
  /// - Parameter budget: How much may still be compared, which is less afterwards, and what is found takes more
  ///   of it; it is not everything where it falls below zero.
  func matches(_ pattern: SubjectPattern, _ budget: inout Int) -> [(key: Key, isSure: Bool)] {
    if keys.isEmpty { return [] }
    var found: [(key: Key, isSure: Bool)] = []
    func look(at places: some Sequence<Int>) {
      for place in places {
        // Comparing takes the product of both lengths.
        budget -= 1 + (pattern.id.utf8.count * keys[place].text.utf8.count) >> 10
        if budget < 0 { return }
        guard let isSure = match(pattern, globs[place]) else { continue }
        budget -= Self.joining
        found.append((keys[place], isSure))
      }
    }
    let literal = pattern.literal
    for (cut, byte) in literal.enumerated()
    where lasts.contains(byte) && (pattern.isName || cut + 1 < literal.count) {
      budget -= cut >> 8
      if budget < 0 { return found }
      let start = String(decoding: literal[...cut], as: UTF8.self)
      look(at: places[ExactText(start)] ?? [])
    }
    if pattern.isName {
      if !rule.isOpen {
        look(at: places[ExactText(String(decoding: literal, as: UTF8.self))] ?? [])
      }
    } else {
      let start = keys.partitioningIndex { !$0.text.utf8.lexicographicallyPrecedes(literal) }
      look(at: (start..<keys.count).lazy.prefix { keys[$0].text.utf8.starts(with: literal) })
    }
    return found
  }

  /// How many comparisons the edge takes as long as that is written where a pattern is about a key.
  private static let joining = 4

  /// Whether a pattern is about a key, and whether surely.
  private func match(_ pattern: SubjectPattern, _ key: (own: Glob, surely: [Glob])) -> Bool? {
    guard rule.isOpen else { return pattern.glob.matches(key.own) ? true : nil }
    if pattern.isNoPattern || !pattern.glob.mayBegin(with: key.own) { return nil }
    return key.surely.contains(where: pattern.glob.matches)
  }
}

extension Glob {
  /// It with a pattern behind it.
  fileprivate func appending(_ text: String) -> Glob {
    var glob = self
    glob.append(text)
    return glob
  }
}
