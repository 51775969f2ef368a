import BlastRadius

/// Identities or workloads that a rule is about, told apart only as far as policies do.
///
/// Many ask for the same: what was found is kept.
final class AWSTargetList {
  /// What people call all of them: `roles that lambda.amazonaws.com may assume`.
  let name: String
  /// The id of the set of all, after that of the account.
  let word: String
  /// Their numbers among the identities, the workloads or the policies, which are in the order of their ARNs.
  let members: [Int]
  /// A pattern that all ARNs match.
  let shape: Glob
  /// What else some of them depend on.
  let limits: [Int: Ways]
  /// Whether they depend on so much that it is told apart from who may do something to them.
  let hasManyLimits: Bool
  /// The nodes that stand for those that do.
  var stands: [Int: ImportedNode] = [:]
  private let target: (Int) -> Target
  private var found: [Glob: [Int]] = [:]
  private var split: [Facets: Classes] = [:]

  /// A target with what is known of it.
  struct Target {
    var arn: Glob
    var tags: [PolicyPrincipal.Tag]?
    /// The ARN of the boundary of an identity.
    var boundary: String?
    var account: String
  }

  init(
    _ name: String, word: String, members: [Int], shape: Glob, limits: [Int: Ways] = [:],
    target: @escaping (Int) -> Target
  ) {
    (self.name, self.word, self.members, self.shape) = (name, word, members, shape)
    (self.limits, self.target) = (limits, target)
    hasManyLimits = Set(limits.values).count > Self.few
  }

  /// So many ways are told apart for each of those who may do something.
  static let few = 8

  subscript(member: Int) -> Target { target(member) }

  /// What else a member depends on, where no node of its own stands for that.
  func limit(of member: Int) -> Ways { hasManyLimits ? .sure : limits[member] ?? .sure }

  /// The members that a pattern matches, in their order.
  ///
  /// - Complexity: O(log n + members whose ARNs begin as the pattern does), once for each pattern.
  func matches(_ glob: Glob) -> [Int] {
    if let known = found[glob] { return known }
    let start = glob.start
    var position = members.firstPlace { !target($0).arn.tokens.lexicographicallyPrecedes(start) }
    var matching: [Int] = []
    while position < members.count {
      let arn = target(members[position]).arn
      guard arn.tokens.starts(with: start) else { break }
      if glob.matches(arn) { matching.append(members[position]) }
      position += 1
    }
    found[glob] = matching
    return matching
  }
}

extension AWSTargetList {
  /// What policies ask of targets besides their names.
  struct Facets: Hashable {
    /// The keys of tags, in lower case, sorted.
    var tags: [ExactText] = []
    var boundary = false
  }

  /// The members that are the same to policies, whatever their names are.
  struct Classes {
    var all: [[Int]] = []
    /// The class of each member, in their order.
    var ofMembers: [Int] = []
    fileprivate var numbers: [Key: Int] = [:]

    fileprivate struct Key: Hashable {
      var tags: [ExactText?]
      var hasTags: Bool
      var boundary: ExactText?
      var account: ExactText
      var limit: Ways?
    }
  }

  /// The members by what policies ask for.
  func classes(_ facets: Facets) -> Classes {
    if let known = split[facets] { return known }
    var classes = Classes()
    for member in members {
      let key = key(member, facets)
      let number = classes.numbers[key] ?? classes.all.count
      if number == classes.all.count {
        classes.numbers[key] = number
        classes.all.append([])
      }
      classes.all[number].append(member)
      classes.ofMembers.append(number)
    }
    split[facets] = classes
    return classes
  }

  /// The class of a member.
  func number(of member: Int, _ facets: Facets, in classes: Classes) -> Int {
    classes.all.count < 2 ? 0 : classes.numbers[key(member, facets)] ?? 0
  }

  private func key(_ member: Int, _ facets: Facets) -> Classes.Key {
    let target = target(member)
    return Classes.Key(
      tags: facets.tags.map { key in
        target.tags?.first { $0.key.isSameInAnyCase(as: key.text) }.map { ExactText($0.value) }
      },
      hasTags: target.tags != nil,
      boundary: facets.boundary ? target.boundary.map { ExactText($0) } : nil,
      account: ExactText(target.account), limit: hasManyLimits ? nil : limits[member])
  }
}

extension [Int] {
  /// The place of the first member that something holds for, where it holds for all that follow.
  func firstPlace(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether a number is among these, which are sorted.
  func hasSorted(_ number: Int) -> Bool {
    let place = firstPlace { $0 >= number }
    return place < count && self[place] == number
  }
}
