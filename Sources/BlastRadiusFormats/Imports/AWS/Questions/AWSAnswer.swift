import BlastRadius

/// Which of many targets something is allowed on, and what was made of it for those who share it.
final class AWSAnswer {
  /// Targets on which the same is allowed for the same reason.
  struct Group {
    let ways: Ways
    /// The targets, in their order; of many only the first, once they have nodes.
    private(set) var targets: [Int]
    let count: Int
    /// The statements that allow it: `iam:PassRole by policy deploy, statement 1`.
    let source: String

    init(_ ways: Ways, _ targets: [Int], _ source: String) {
      (self.ways, self.targets, count, self.source) = (ways, targets, targets.count, source)
    }

    /// Forgets many targets.
    mutating func shorten() { if count > 64 { targets = [targets[0]] } }
  }

  let list: AWSTargetList
  private(set) var groups: [Group]
  /// The nodes of each group, once they were made.
  private(set) var objects: [[ImportedNode]]?
  /// Who may it, as one, by the words of the rule.
  var holders: [ExactText: ImportedNode] = [:]
  /// The identities that are changed by each group, where changing them gives everything.
  var raised: [AWSRaising]?

  /// Keeps the nodes of the targets, and forgets the targets.
  func settle(_ objects: [[ImportedNode]]) {
    self.objects = objects
    for number in groups.indices { groups[number].shorten() }
  }

  init(_ list: AWSTargetList, _ groups: [Group]) { (self.list, self.groups) = (list, groups) }

  /// What tells answers apart.
  struct Key: Hashable {
    var list: ObjectIdentifier?
    var needs: String
    var account: ExactText
    var kind: PolicyPrincipal.Kind
    /// The numbers of the statements that are about it, with those of no level between those of two.
    var statements: [Int] = []
    /// What else decides: a boundary that no file has, and policies that cannot be read.
    var others: [ExactText] = []
    /// The identity that policies name by a variable or a condition.
    var own: ExactText?
  }
}
