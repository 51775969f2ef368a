import BlastRadius

/// What AWS says of its accounts: `get-account-authorization-details` and what stands beside it.
enum AWSSystem {
  static var system: ImportSystem {
    ImportSystem(
      name: "aws",
      summary:
        "AWS: get-account-authorization-details, credential reports, access keys, "
        + "service control policies, functions, instances, stacks, policies of buckets and secrets",
      kinds: AWSWords.kinds, relations: AWSWords.relations, recognises: recognises,
      importer: { AWSImporter() })
  }

  private static func recognises(_ head: FileHead) -> Bool {
    if AWSCredentialReport.isOne(head.firstLine) { return true }
    func has(_ keys: TopKeys, _ name: String) -> Bool {
      keys.names.contains { $0.isSameInAnyCase(as: name) }
    }
    let lists = [
      "UserDetailList", "RoleDetailList", "GroupDetailList", "AccessKeyMetadata", "Reservations",
    ]
    for keys in [head.keys, head.itemKeys] {
      if lists.contains(where: { has(keys, $0) }) { return true }
      if has(keys, "PolicyTypes"), has(keys, "Policies") || has(keys, "Children") { return true }
    }
    if has(head.keys, "Policy"), head.text.contains(":s3:::", in: 0..<head.text.count) {
      return true
    }
    if has(head.keys, "ARN"), head.text.contains(":secretsmanager:", in: 0..<head.text.count) {
      return has(head.keys, "Name")
    }
    let item = head.itemKeys
    // A list may be empty.
    if has(head.keys, "Functions") { return item.names.isEmpty || has(item, "FunctionArn") }
    if has(head.keys, "Stacks") { return item.names.isEmpty || has(item, "StackId") }
    return has(head.keys, "Policies") && has(item, "PolicyVersionList")
  }
}
