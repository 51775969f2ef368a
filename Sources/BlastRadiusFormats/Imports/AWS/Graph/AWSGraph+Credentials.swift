import BlastRadius

extension AWSGraph {
  /// Writes access keys and passwords.
  mutating func writeCredentials(_ draft: inout ImportDraft) {
    var named: [ExactText: [AWSAccessKey]] = [:]
    for key in accounts.collection.keys {
      guard let owner = owner(of: key) else {
        begin(at: key.place, &draft)
        draft.log.warn(
          "aws-missing", key.place.offset,
          "no file has the user \(key.user.inTicks) in one account, so its access key is left out")
        continue
      }
      named[ExactText(accounts.identities[owner].arn), default: []].append(key)
      if key.isActive { write(key, of: owner, &draft) }
    }
    for (arn, keys) in named { keyCounts[arn] = keys.count }
    for row in accounts.collection.reports.sorted(by: { $0.arn < $1.arn }) {
      write(row, named[row.arn], &draft)
    }
  }

  /// The user of a key: the only one of that name.
  private func owner(of key: AWSAccessKey) -> Int? {
    let found = accounts.all.compactMap { accounts.identity(.user, key.user, of: $0) }
    return found.count == 1 ? found[0] : nil
  }

  private func write(_ key: AWSAccessKey, of user: Int, _ draft: inout ImportDraft) {
    begin(at: key.place, &draft)
    let node = draft.node("aws:access-key/\(key.id)", kind: "api-key", name: key.id)
    draft.say(of: node) { said in
      said.issued = key.created
      said.identifiers = [key.id]
    }
    draft.edge(
      node, relations.authenticates, nodes[user], at: .pointer(key.place.pointer),
      because: "it is an access key of the user")
  }

  private mutating func write(
    _ row: AWSCredentialRow, _ named: [AWSAccessKey]?, _ draft: inout ImportDraft
  ) {
    begin(at: AWSPlace(document: row.document, offset: 0, pointer: ""), &draft)
    let account = row.arn.accountOfARN ?? ""
    let isRoot = row.arn == "arn:\(row.arn.partsOfARN[1]):iam::\(account):root"
    let user = draft.node(
      row.arn, kind: "user", name: isRoot ? "root of \(account)" : row.arn.afterLast("/"))
    if isRoot {
      draft.edge(
        user, relations.administers, self.account(account, &draft), at: .line(row.line),
        because: "it is the root user of the account")
    }
    if row.hasPassword { writePassword(row, user, account, &draft) }
    if keyCounts[row.arn] == nil { keyCounts[ExactText(row.arn)] = row.keys.count }
    for key in row.keys where key.isActive {
      // A key that another file names has been made when the report says that this one was.
      if let same = named?.first(where: { $0.created == key.rotated })
        ?? (row.keys.count == 1 ? named?.first : nil)
      {
        if let lastUsed = key.lastUsed {
          let node = draft.node("aws:access-key/\(same.id)")
          draft.say(of: node) { $0.lastUsed = lastUsed }
        }
        continue
      }
      let node = draft.node(
        "\(row.arn)/access-key-\(key.slot)", kind: "api-key",
        name: "access key \(key.slot) of \(row.arn.afterLast("/"))")
      draft.say(of: node) { said in
        said.issued = key.rotated
        said.lastUsed = key.lastUsed
      }
      draft.edge(
        node, relations.authenticates, user, at: .line(row.line),
        because: "the credential report says that the key is active")
    }
  }

  private mutating func writePassword(
    _ row: AWSCredentialRow, _ user: ImportedNode, _ account: String, _ draft: inout ImportDraft
  ) {
    let node = draft.node(
      "\(row.arn)/password", kind: "password", name: "console password of \(row.arn.afterLast("/"))"
    )
    draft.say(of: node) { said in
      said.issued = row.passwordChanged
      said.lastUsed = row.passwordUsed
    }
    var ways = Ways.sure
    if row.hasSecondFactor { ways = Ways(unless: [secondFactor(of: row.arn)]) }
    add(
      node, relations.authenticates, user, account,
      Saying(
        ways: ways, place: .line(row.line),
        because: "the credential report says that the console password is enabled"), &draft)
  }

  /// The device that a user has for the console.
  func secondFactor(of arn: String) -> Doubt {
    Doubt(
      id: "device of \(arn.afterLast("/"))", name: "the second factor of \(arn.afterLast("/"))",
      isSecondFactor: true, isEnforced: true)
  }
}
