import BlastRadius
import GraphKernel

extension AWSGraph {
  /// What policies let one do with objects in buckets.
  private enum BucketAccess: CaseIterable {
    case read, write

    var action: String { self == .read ? "s3:GetObject" : "s3:PutObject" }
  }

  /// Writes what a profile may read and write in buckets: those that its policies name, and all of them as one.
  mutating func writeBuckets(
    _ source: Source, _ profile: AWSProfile, _ draft: inout ImportDraft
  ) {
    for access in BucketAccess.allCases {
      let action = EscalationRule.actions[access.action]
      guard profile.mayAllow(action) else { continue }
      let relation = access == .read ? relations.reads : relations.writes
      for (bucket, ways, policy) in buckets(action, profile) {
        let limits = Ways(unless: [
          Doubt(
            id: "bucket-policies",
            name: "policies of the buckets of \(profile.account) (not in the files)")
        ])
        let object = self.bucket(bucket, profile, &draft)
        add(
          node(of: source, &draft), relation, object, profile.account,
          Saying(
            ways: ways.and(limits), place: place(profile.members[0]),
            because: "\(access.action) by policy \(policy)"), &draft)
      }
    }
  }

  /// A bucket, or all that a pattern stands for.
  private struct Bucket: Hashable, Comparable {
    var arn: String
    var isAll: Bool

    static func < (left: Bucket, right: Bucket) -> Bool {
      left.arn == right.arn ? !left.isAll && right.isAll : left.arn < right.arn
    }
  }

  /// The buckets that policies allow an action on, how surely, and the first policy that says so.
  private func buckets(
    _ action: PolicyAction, _ profile: AWSProfile
  ) -> [(bucket: Bucket, ways: Ways, policy: String)] {
    let all = Bucket(arn: "arn:\(profile.partition):s3:::*", isAll: true)
    var asked: [Bucket: Set<Glob>] = [:]
    // What restricts names buckets too, of which the identity's own policies may be about all.
    for glob in AWSProbe(profile: profile).patterns(action, within: Glob("\(all.arn)/*")) {
      guard let bucket = Self.bucket(glob, profile.partition) else { continue }
      asked[bucket, default: []].insert(glob)
    }
    return asked.sorted { $0.key < $1.key }.compactMap { bucket, globs in
      var (ways, policy) = (Ways.none, "")
      for glob in globs.sorted(by: { $0.text < $1.text }) {
        let decision = PolicyDecision.of(profile.request(action, glob), profile.inputs)
        if policy.isEmpty, !decision.ways.isNone, let source = decision.source {
          policy = source
        }
        ways = ways.or(decision.ways)
      }
      if ways.isNone { return nil }
      return (bucket, bucket.isAll ? ways.and(Self.exceptions(action, profile)) : ways, policy)
    }
  }

  /// The bucket of objects that a pattern stands for; `nil` where it stands for something else.
  private static func bucket(_ glob: Glob, _ partition: String) -> Bucket? {
    let start = "arn:\(partition):s3:::"
    if glob.matches(Glob("\(start)*/*")) { return Bucket(arn: "\(start)*", isAll: true) }
    guard glob.text.hasPrefix(start), glob.overlaps(Glob("\(start)*/*")) else { return nil }
    let name = String(glob.text.dropFirst(start.utf8.count)).before("/")
    return name.isEmpty ? nil : Bucket(arn: start + name, isAll: false)
  }

  /// Of all buckets some may be denied.
  private static func exceptions(_ action: PolicyAction, _ profile: AWSProfile) -> Ways {
    let isCut = profile.inputs.all.contains { use in
      use.document.statements.contains { statement in
        statement.covers(action) && (statement.isDeny || statement.negatesResources)
      }
    }
    guard isCut else { return .sure }
    let name = profile.principal.arn.afterLast("/")
    return Ways(unless: [
      Doubt(id: "buckets denied to \(name)", name: "denials for \(name) of some buckets")
    ])
  }

  /// The node of a bucket; those of an account are among all that it has, perhaps.
  private mutating func bucket(
    _ bucket: Bucket, _ profile: AWSProfile, _ draft: inout ImportDraft
  ) -> ImportedNode {
    let place = place(profile.members[0])
    let id = "\(AWSWords.account(profile.account))/buckets"
    let all = draft.node(
      id, kind: AWSWords.bucket, name: "all buckets of \(profile.account)")
    draft.edge(
      account(profile.account, &draft), relations.contains, all, at: place,
      because: "buckets are of an account")
    if bucket.isAll { return all }
    let node = draft.node(bucket.arn, kind: AWSWords.bucket, name: bucket.arn.afterLast(":"))
    draft.edge(
      all, relations.contains, node, at: place,
      because: "of which account a bucket is does not stand in policies"
    ) { $0.exists = .unknown }
    if buckets[bucket.arn] == nil {
      buckets[ExactText(bucket.arn)] = (node, place, profile.members[0])
    }
    return node
  }

  /// So many buckets are compared with patterns.
  private static let comparisons = 2_000_000

  /// Writes which of the buckets that policies name are some of those that patterns stand for.
  mutating func writeBucketClasses(_ draft: inout ImportDraft) {
    let all = buckets.sorted { $0.key < $1.key }.map { (glob: Glob($0.key.text), bucket: $0.value) }
    let names = all.filter(\.glob.isName)
    var rest = Self.comparisons
    for (pattern, kind) in all where !pattern.isName {
      begin(at: accounts.places[kind.identity], &draft)
      let start = Array(
        pattern.text.utf8.prefix { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") })
      let first = names.partitioningIndex {
        !$0.glob.text.utf8.lexicographicallyPrecedes(start)
      }
      for (name, bucket) in names[first...] {
        guard name.text.utf8.starts(with: start) else { break }
        rest -= 1
        if rest < 0 {
          return draft.log.error(
            "too-many-rights", accounts.places[kind.identity].offset,
            "patterns of buckets in policies multiply to more than this reads")
        }
        guard pattern.matches(name) else { continue }
        draft.edge(
          kind.node, relations.contains, bucket.node, at: kind.place,
          because: "its name is one of them")
      }
    }
  }
}
