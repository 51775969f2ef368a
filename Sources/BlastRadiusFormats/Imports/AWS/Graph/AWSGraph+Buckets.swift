import BlastRadius

extension AWSGraph {
  /// Writes what a profile may read and write in buckets: those that policies name, and all of them as one.
  mutating func writeBuckets(
    _ source: Source, _ profile: AWSProfile, _ draft: inout ImportDraft
  ) {
    guard profile.allowed & AWSBucketAccess.index != 0 else { return }
    let probe = AWSProbe(profile: profile.about(AWSBucketAccess.index))
    let answer = bucketAnswer(probe, &draft)
    if answer.parts.isEmpty { return }
    let subject = node(of: source, &draft)
    func reason(_ right: AWSBucketAnswer.Right) -> String {
      let source = probe.decide(right.access, right.objects).source
      return right.access.action + (source.map { " by policy \($0)" } ?? "")
    }
    for part in answer.parts {
      if let holders = part.holders {
        let saying = Saying(place: place(profile.members[0]), because: reason(part.rights[0]))
        add(subject, relations.member, holders, profile.account, saying, &draft)
        continue
      }
      for right in part.rights {
        write(right, of: subject, profile, because: reason(right), &draft)
      }
    }
  }

  /// Writes that someone may do something with objects in a bucket.
  private mutating func write(
    _ right: AWSBucketAnswer.Right, of subject: ImportedNode, _ profile: AWSProfile,
    because reason: String, _ draft: inout ImportDraft
  ) {
    add(
      subject, right.access == .read ? relations.reads : relations.writes, right.bucket,
      profile.account,
      Saying(
        ways: right.ways, place: place(profile.members[0]), because: reason), &draft)
  }

  /// What policies allow on buckets, found once for all about whom they say the same.
  private mutating func bucketAnswer(
    _ probe: AWSProbe, _ draft: inout ImportDraft
  ) -> AWSBucketAnswer {
    let key = probe.key(AWSBucketAccess.needs, nil)
    if let known = bucketAnswers[key] { return known }
    var parts: [AWSBucketAnswer.Part] = []
    for rights in probe.buckets() {
      let part = part(rights, probe.profile, &draft)
      if !part.rights.isEmpty { parts.append(part) }
    }
    let answer = AWSBucketAnswer(parts)
    bucketAnswers[key] = answer
    return answer
  }

  /// What a statement names, of which much is written once for all who may it.
  private mutating func part(
    _ found: [AWSProbe.BucketRight], _ profile: AWSProfile, _ draft: inout ImportDraft
  ) -> AWSBucketAnswer.Part {
    let place = accounts.places[profile.members[0]]
    let rights = found.compactMap { right -> AWSBucketAnswer.Right? in
      let ways = right.ways.and(limit(right.access, on: right.bucket, of: profile.account))
      if ways.isNone { return nil }
      return .init(
        bucket: node(of: right.bucket, profile.account, place, &draft), access: right.access,
        ways: ways, objects: right.objects)
    }
    guard rights.reduce(0, { $0 + $1.ways.all.count }) > AWSTargetList.few else {
      return .init(rights: rights)
    }
    let words = rights.flatMap { right in
      [draft.id(of: right.bucket), right.access.action]
        + right.ways.all.map { $0.map(\.id).joined() }
    }
    let count = Set(rights.map(\.bucket)).count
    let word =
      "\(AWSWords.account(profile.account))/may/buckets/\(count), \(AWSFingerprint.of(words))"
    var part = AWSBucketAnswer.Part(rights: [rights[0]], holders: sets[word])
    if part.holders != nil { return part }
    let accesses = AWSBucketAccess.allCases.filter { one in rights.contains { $0.access == one } }
    let may = accesses.map { $0 == .read ? "read" : "write" }.joined(separator: " or ")
    let holders = draft.node(
      word, kind: AWSWords.set,
      name:
        "whoever can \(may) \(count) buckets, \(found[0].bucket.arn.text.afterLast(":")) the first"
    )
    sets[ExactText(word)] = holders
    for right in rights {
      write(right, of: holders, profile, because: "policies allow \(right.access.action)", &draft)
    }
    part.holders = holders
    return part
  }

  /// The node of a bucket; those of an account are among all that it has, perhaps.
  ///
  /// - Parameter place: Where the bucket is named, in the document that is written.
  mutating func node(
    of bucket: AWSBucket, _ account: String, _ place: AWSPlace, _ draft: inout ImportDraft
  ) -> ImportedNode {
    if let known = bucketNodes[account]?[bucket] { return known }
    let id = "\(AWSWords.account(account))/buckets"
    let all = draft.node(id, kind: AWSWords.bucket, name: "all buckets of \(account)")
    if bucketNodes[account] == nil {
      draft.edge(
        self.account(account, &draft), relations.contains, all, at: .pointer(place.pointer),
        because: "buckets are of an account")
    }
    var node = all
    if !bucket.isAll {
      node = self.node(of: bucket.arn, place, &draft)
      draft.edge(
        all, relations.contains, node, at: .pointer(place.pointer),
        because: "of which account a bucket is does not stand in policies"
      ) { $0.exists = .unknown }
    }
    bucketNodes[ExactText(account), default: [:]][bucket] = node
    return node
  }

  /// The node of a bucket or of a pattern of buckets.
  mutating func node(
    of arn: ExactText, _ place: AWSPlace, _ draft: inout ImportDraft
  ) -> ImportedNode {
    if let known = buckets[arn] { return known.node }
    let node = draft.node(arn.text, kind: AWSWords.bucket, name: arn.text.afterLast(":"))
    buckets[arn] = (node, place)
    return node
  }
}
