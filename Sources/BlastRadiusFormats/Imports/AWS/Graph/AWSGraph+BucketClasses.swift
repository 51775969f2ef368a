import BlastRadius

extension AWSGraph {
  /// A bucket that policies name, or a pattern of names, and who says so.
  private struct BucketClass {
    var glob: Glob
    var node: ImportedNode
    /// Where the first policy names it.
    var place: AWSPlace

    /// Whether it is all names that begin with a text: `team-*`.
    var isStart: Bool { glob.start.count + 1 == glob.tokens.count && hasRun }
    var hasRun: Bool { glob.hasRun }

    /// The order in which what a start stands for follows it.
    static func precedes(_ left: BucketClass, _ right: BucketClass) -> Bool {
      if left.glob.start != right.glob.start {
        return left.glob.start.lexicographicallyPrecedes(right.glob.start)
      }
      if left.isStart != right.isStart { return left.isStart }
      return left.glob.tokens.lexicographicallyPrecedes(right.glob.tokens)
    }
  }

  /// So many buckets are compared with patterns.
  private static let comparisons = 2_000_000

  /// Writes which of the buckets that policies name are some of those that patterns stand for.
  mutating func writeBucketClasses(_ draft: inout ImportDraft) {
    writeStarts(&draft)
    let all = buckets.map {
      BucketClass(glob: Glob($0.key.text), node: $0.value.node, place: $0.value.place)
    }.sorted(by: BucketClass.precedes)
    nest(all, &draft)
    var rest = Self.comparisons
    for (number, pattern) in all.enumerated() where !pattern.glob.isName && !pattern.isStart {
      begin(at: pattern.place, &draft)
      guard compare(pattern, number, all, &rest, &draft) else {
        return draft.log.error(
          "too-many-rights", pattern.place.offset,
          "patterns of buckets in policies multiply to more than this reads")
      }
    }
  }

  /// Writes what patterns that do not end with their only asterisk may be about too.
  ///
  /// As an asterisk stands for slashes, `team-*-logs/*` is about `team-a/x-logs/y`, in the bucket `team-a`:
  /// about some objects of any bucket whose name begins as it does.
  private mutating func writeStarts(_ draft: inout ImportDraft) {
    for (arn, bucket) in buckets.sorted(by: { $0.key < $1.key }) {
      let pattern = BucketClass(
        glob: Glob(arn.text), node: bucket.node, place: bucket.place)
      guard pattern.hasRun, !pattern.isStart else { continue }
      begin(at: bucket.place, &draft)
      let start = ExactText(
        String(decoding: pattern.glob.start.map(UInt8.init(truncatingIfNeeded:)), as: UTF8.self)
          + "*")
      let node = node(of: start, bucket.place, &draft)
      draft.edge(
        bucket.node, relations.contains, node, at: .pointer(bucket.place.pointer),
        because: "an asterisk of the pattern stands for slashes too, and so for objects of them"
      ) { $0.exists = .unknown }
    }
  }

  /// Writes what starts stand for, each in the longest one: so it is in the shorter ones too.
  ///
  /// - Complexity: O(buckets).
  private func nest(_ all: [BucketClass], _ draft: inout ImportDraft) {
    var open: [BucketClass] = []
    for bucket in all {
      while let last = open.last, !bucket.glob.start.starts(with: last.glob.start) {
        open.removeLast()
      }
      if let last = open.last {
        begin(at: last.place, &draft)
        draft.edge(
          last.node, relations.contains, bucket.node, at: .pointer(last.place.pointer),
          because: "its name is one of them")
      }
      if bucket.isStart { open.append(bucket) }
    }
  }

  /// Writes what a pattern that is no start stands for.
  ///
  /// - Returns: Whether the comparisons sufficed.
  private func compare(
    _ pattern: BucketClass, _ number: Int, _ all: [BucketClass], _ rest: inout Int,
    _ draft: inout ImportDraft
  ) -> Bool {
    let start = pattern.glob.start
    var first = number
    while first > 0, all[first - 1].glob.start == start { first -= 1 }
    for other in all[first...] {
      guard other.glob.start.starts(with: start) else { break }
      rest -= 1
      if rest < 0 { return false }
      if other.node == pattern.node { continue }
      if pattern.glob.matches(other.glob) {
        draft.edge(
          pattern.node, relations.contains, other.node, at: .pointer(pattern.place.pointer),
          because: "its name is one of them")
      } else if !pattern.hasRun, other.glob.isName, pattern.glob.mayEnter(other.glob) {
        draft.edge(
          pattern.node, relations.contains, other.node, at: .pointer(pattern.place.pointer),
          because: "a question mark of the pattern stands for a slash too"
        ) { $0.exists = .unknown }
      }
    }
    return true
  }
}

extension Glob {
  /// Whether the objects of buckets that this is the pattern of may be in a bucket of another name.
  fileprivate func mayEnter(_ bucket: Glob) -> Bool {
    var (mine, others) = (self, bucket)
    mine.append("/*")
    others.append("/*")
    return mine.overlaps(others)
  }
}
