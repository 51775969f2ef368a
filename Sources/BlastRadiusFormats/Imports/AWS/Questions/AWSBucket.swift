import BlastRadius

/// A bucket, all of which the names fit a pattern, or all that an account has.
struct AWSBucket: Hashable, Comparable {
  /// Its ARN, with the pattern where it is one.
  var arn: ExactText
  /// Whether it is all that an account has.
  var isAll = false
  /// Whether it is one bucket.
  var isName = false

  static func < (left: AWSBucket, right: AWSBucket) -> Bool {
    if left.arn != right.arn { return left.arn < right.arn }
    // A name may have an asterisk, where a variable says so.
    if left.isName != right.isName { return left.isName }
    return !left.isAll && right.isAll
  }

  /// What ARNs of buckets begin with.
  static func head(_ partition: String) -> String { "arn:\(partition):s3:::" }

  /// The buckets of the objects that a pattern of a policy stands for, and the part of the pattern that is
  /// about these; none where it stands for something else.
  ///
  /// In `arn:*:s3:::logs/*` the first asterisk may be more than a partition. As no name of a bucket has a
  /// colon it is read as less; where it cannot be, the colon stands in the names of objects.
  static func of(_ pattern: Glob, _ partition: String) -> [(bucket: AWSBucket, objects: Glob)] {
    let head = head(partition)
    let shape = Glob("\(head)*/*")
    if pattern.matches(shape) {
      return [(AWSBucket(arn: ExactText("\(head)*"), isAll: true), shape)]
    }
    let rests = pattern.rests(after: Glob(literal: head)).filter { $0.overlaps(objects) }
      .map { (rest: $0, name: $0.before(UInt8(ascii: "/"))) }
    let colon = UInt8(ascii: ":")
    let plain = rests.filter { !$0.name.has(colon) }
    let named = plain.isEmpty ? rests.map { ($0.rest, $0.name.before(colon).toLastSign) } : plain
    return named.compactMap { rest, name in
      if name.tokens.isEmpty { return nil }
      var objects = Glob(literal: head)
      objects.append(rest)
      return (AWSBucket(arn: ExactText(head + name.text), isName: name.isName), objects)
    }
  }

  /// An object in a bucket, without what ARNs begin with.
  private static let objects = Glob("*/*")
}
