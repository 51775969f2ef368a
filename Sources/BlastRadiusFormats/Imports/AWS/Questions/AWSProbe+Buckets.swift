import BlastRadius

extension AWSProbe {
  /// What policies allow on objects in a bucket.
  struct BucketRight {
    var bucket: AWSBucket
    var access: AWSBucketAccess
    var ways: Ways
    /// The first of the objects on which it is allowed.
    var objects: Glob
  }

  /// What policies allow on objects in buckets, by the statements that name these.
  ///
  /// What restricts names buckets too, of which the identity's own policies may be about all.
  func buckets() -> [[BucketRight]] {
    let shape = Glob("\(AWSBucket.head(profile.partition))*/*")
    var seen: Set<Int> = []
    var known: [BucketQuestion: Ways] = [:]
    var parts: [[BucketRight]] = []
    for use in profile.all {
      for statement in use.document.statements
      where statement.number < 0 || seen.insert(statement.number).inserted {
        var named: [AWSBucket: Set<Glob>] = [:]
        for pattern in patterns(of: statement, within: shape) {
          for (bucket, objects) in AWSBucket.of(pattern, profile.partition) {
            named[bucket, default: []].insert(objects)
          }
        }
        let part = rights(named, statement).filter { right in
          // What another statement says too is said once.
          let question = BucketQuestion(bucket: right.bucket, access: right.access)
          let before = known[question] ?? .none
          let all = before.or(right.ways)
          known[question] = all
          return all != before
        }
        if !part.isEmpty { parts.append(part) }
      }
    }
    return parts
  }

  private struct BucketQuestion: Hashable {
    var bucket: AWSBucket
    var access: AWSBucketAccess
  }

  /// What is allowed on the buckets that a statement names.
  private func rights(
    _ named: [AWSBucket: Set<Glob>], _ statement: PolicyStatement
  ) -> [BucketRight] {
    let sorted = named.sorted { $0.key < $1.key }.map { bucket, globs in
      (bucket, globs.count == 1 ? Array(globs) : globs.sorted { $0.text < $1.text })
    }
    return AWSBucketAccess.allCases.flatMap { access -> [BucketRight] in
      guard statement.covers(EscalationRule.actions[access.action]) else { return [] }
      return sorted.compactMap { bucket, globs in
        var right = BucketRight(bucket: bucket, access: access, ways: .none, objects: globs[0])
        for objects in globs {
          var ways = decide(access, objects).ways
          if !bucket.isName { ways = ways.and(exceptions(access, objects)) }
          if right.ways.isNone { right.objects = objects }
          right.ways = right.ways.or(ways)
        }
        return right.ways.isNone ? nil : right
      }
    }
  }

  /// What policies say of objects: where what restricts is about a part of them only, perhaps.
  func decide(_ access: AWSBucketAccess, _ objects: Glob) -> PolicyDecision {
    let whole = decide(access.action, objects)
    return whole.ways.isNone ? decide(access.action, objects, partly: .limits) : whole
  }

  /// Of the buckets that a pattern stands for some may be denied.
  private func exceptions(_ access: AWSBucketAccess, _ objects: Glob) -> Ways {
    let request = profile.request(EscalationRule.actions[access.action], objects)
    var denied: Set<ExactText> = []
    for use in profile.all {
      for statement in use.document.statements
      where statement.isDeny != statement.negatesResources && statement.covers(request.action)
        && statement.match(nil, request.context) != .no
      {
        for pattern in statement.resources {
          switch pattern.bound(request.context) {
          case .nothing: continue
          case .glob(let glob), .unknown(let glob, _):
            // What is denied as a whole is decided as a whole.
            if glob.overlaps(objects), !glob.matches(objects) {
              denied.insert(ExactText(glob.text))
            }
          }
        }
      }
    }
    guard let first = denied.min() else { return .sure }
    let patterns = denied.sorted().map(\.text)
    return Ways(unless: [
      Doubt(
        id: "denied-buckets/\(AWSFingerprint.of(patterns))",
        name: patterns.count == 1
          ? "a denial of \(first.text)"
          : "denials of \(patterns.count) patterns of objects, \(first.text) the first")
    ])
  }
}
