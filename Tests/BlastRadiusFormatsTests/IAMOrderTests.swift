import BlastRadius
import Testing

@testable import BlastRadiusFormats

/// Which policy decides where several do, in one account and between two.
@Suite("Decisions of IAM over several policies") struct IAMOrderTests {
  @Test("follow from the order of policies", arguments: order)
  func decisions(_ item: IAMCase) { #expect(item.decision.verdict == item.expected) }

  static let order: [IAMCase] = [
    .init("a denial wins", .explicitlyDenied, IAMCase.allow() + "," + IAMCase.deny("s3:*")),
    .init(
      "a denial wins in whatever order", .explicitlyDenied,
      IAMCase.deny("s3:*") + "," + IAMCase.allow()),
    .init(
      "a denial in another policy wins", .explicitlyDenied, IAMCase.allow(), IAMCase.deny("s3:*")),
    .init("a denial of something else does not", .allowed, IAMCase.allow(), IAMCase.deny("ec2:*")),
    .init(
      "a denial elsewhere does not", .allowed, IAMCase.allow(), IAMCase.deny(on: "arn:aws:s3:::a/*")
    ),
    .init("a denial alone is explicit", .explicitlyDenied, IAMCase.deny()),
    .init("a boundary and a policy", .allowed, IAMCase.allow()) {
      $0.boundary = IAMCase.allow("s3:*")
    },
    .init("a boundary that does not allow", .denied, IAMCase.allow()) {
      $0.boundary = IAMCase.allow("ec2:*")
    },
    .init("a boundary allows nothing by itself", .denied) { $0.boundary = IAMCase.allow() },
    .init("a boundary that denies", .explicitlyDenied, IAMCase.allow()) {
      $0.boundary = IAMCase.allow() + "," + IAMCase.deny("s3:*")
    },
    .init("a boundary of a role", .denied, IAMCase.allow()) {
      ($0.boundary, $0.principal) = (IAMCase.allow("ec2:*"), IAMCase.worker)
    },
    .init("a boundary of a role that denies", .explicitlyDenied, IAMCase.allow()) {
      ($0.boundary, $0.principal) = (IAMCase.deny(), IAMCase.worker)
    },
    .init("a boundary that no file has", .unknown, IAMCase.allow()) { $0.missingBoundary = true },
    .init("a boundary that no file has gives nothing", .denied) { $0.missingBoundary = true },
    .init(
      "a denial beside a boundary that no file has", .explicitlyDenied, IAMCase.allow(),
      IAMCase.deny()
    ) { $0.missingBoundary = true },
    .init("a session", .allowed, IAMCase.allow()) {
      ($0.session, $0.principal) = (IAMCase.allow("s3:*"), IAMCase.anna)
    },
    .init("a session that does not allow", .denied, IAMCase.allow()) {
      ($0.session, $0.principal) = (IAMCase.allow("ec2:*"), IAMCase.anna)
    },
    .init("a session that denies", .explicitlyDenied, IAMCase.allow()) {
      ($0.session, $0.principal) = (IAMCase.deny(), IAMCase.anna)
    },
    .init("a session gives nothing", .denied) {
      ($0.session, $0.principal) = (IAMCase.allow(), IAMCase.anna)
    },
    .init("boundary, session and policy", .allowed, IAMCase.allow()) {
      ($0.session, $0.boundary, $0.principal) = (IAMCase.allow(), IAMCase.allow(), IAMCase.anna)
    },
    .init("an organisation that allows", .allowed, IAMCase.allow()) {
      $0.levels = [[IAMCase.allow()]]
    },
    .init("an organisation that does not allow", .denied, IAMCase.allow()) {
      $0.levels = [[IAMCase.allow("ec2:*")]]
    },
    .init("an organisation that denies", .explicitlyDenied, IAMCase.allow()) {
      $0.levels = [[IAMCase.allow(), IAMCase.deny("s3:*")]]
    },
    .init("every level has to allow", .denied, IAMCase.allow()) {
      $0.levels = [[IAMCase.allow()], [IAMCase.allow("ec2:*")], [IAMCase.allow()]]
    },
    .init("any policy of a level may allow", .allowed, IAMCase.allow()) {
      $0.levels = [[IAMCase.allow("ec2:*"), IAMCase.allow("s3:*")]]
    },
    .init("a level without policies allows nothing", .denied, IAMCase.allow()) { $0.levels = [[]] },
    .init("an organisation gives nothing", .denied) { $0.levels = [[IAMCase.allow()]] },
    .init("an organisation over roles", .denied, IAMCase.allow()) {
      ($0.levels, $0.principal) = ([[IAMCase.allow("ec2:*")]], IAMCase.worker)
    },
    .init("an organisation over what a bucket allows", .denied) {
      ($0.levels, $0.policy) = ([[IAMCase.allow("ec2:*")]], IAMCase.allow(to: "{'AWS': '*'}"))
    },
    // Policies of resources in one account.
    .init("a bucket that names the user", .allowed) {
      $0.policy = IAMCase.allow(to: "{'AWS': 'arn:aws:iam::111111111111:user/team/alice'}")
    },
    .init("a bucket that names another user", .denied) {
      $0.policy = IAMCase.allow(to: "{'AWS': 'arn:aws:iam::111111111111:user/team/bob'}")
    },
    .init("the path belongs to the name", .denied) {
      $0.policy = IAMCase.allow(to: "{'AWS': 'arn:aws:iam::111111111111:user/alice'}")
    },
    .init("a bucket that names the id of the user", .allowed) {
      $0.policy = IAMCase.allow(to: "{'AWS': 'AIDAALICE'}")
    },
    .init("a bucket that names everyone", .allowed) { $0.policy = IAMCase.allow(to: "'*'") },
    .init("a bucket that names everyone in a list", .allowed) {
      $0.policy = IAMCase.allow(to: "{'AWS': ['*']}")
    },
    .init("a bucket that names the account leaves it to policies", .denied) {
      $0.policy = IAMCase.allow(to: "{'AWS': 'arn:aws:iam::111111111111:root'}")
    },
    .init("a bucket that names the number of the account", .denied) {
      $0.policy = IAMCase.allow(to: "{'AWS': '111111111111'}")
    },
    .init("a bucket that names nobody of us, and a policy", .allowed, IAMCase.allow()) {
      $0.policy = IAMCase.allow(to: "{'AWS': '222222222222'}")
    },
    .init("a bucket that denies", .explicitlyDenied, IAMCase.allow()) {
      $0.policy = IAMCase.deny(to: "'*'")
    },
    .init("a bucket that denies others", .allowed, IAMCase.allow()) {
      $0.policy = IAMCase.deny(to: "{'AWS': '222222222222'}")
    },
    .init("a bucket that denies the account", .explicitlyDenied, IAMCase.allow()) {
      $0.policy = IAMCase.deny(to: "{'AWS': '111111111111'}")
    },
    .init("a bucket that denies all but the user", .allowed, IAMCase.allow()) {
      $0.policy =
        "{'Effect': 'Deny', 'NotPrincipal': {'AWS': ['arn:aws:iam::111111111111:user/team/alice', '111111111111']}, 'Action': '*', 'Resource': '*'}"
    },
    .init("a bucket that denies all but another", .explicitlyDenied, IAMCase.allow()) {
      $0.policy =
        "{'Effect': 'Deny', 'NotPrincipal': {'AWS': 'arn:aws:iam::222222222222:user/x'}, 'Action': '*', 'Resource': '*'}"
    },
    .init("what names a user is not limited by its boundary", .allowed) {
      ($0.policy, $0.boundary) = (
        IAMCase.allow(to: "{'AWS': 'arn:aws:iam::111111111111:user/team/alice'}"),
        IAMCase.allow("ec2:*")
      )
    },
    .init("what names a user is limited by what its boundary denies", .explicitlyDenied) {
      ($0.policy, $0.boundary) = (
        IAMCase.allow(to: "{'AWS': 'arn:aws:iam::111111111111:user/team/alice'}"), IAMCase.deny()
      )
    },
    .init("what names a role is", .denied) {
      ($0.policy, $0.boundary, $0.principal) = (
        IAMCase.allow(to: "{'AWS': 'arn:aws:iam::111111111111:role/worker'}"),
        IAMCase.allow("ec2:*"), IAMCase.worker
      )
    },
    .init("what names a role needs no policy", .allowed) {
      ($0.policy, $0.principal) = (
        IAMCase.allow(to: "{'AWS': 'arn:aws:iam::111111111111:role/worker'}"), IAMCase.worker
      )
    },
    .init("what names a session is not limited by its boundary", .allowed) {
      ($0.policy, $0.boundary, $0.principal) = (
        IAMCase.allow(to: "{'AWS': 'arn:aws:sts::111111111111:assumed-role/worker/anna'}"),
        IAMCase.allow("ec2:*"), IAMCase.anna
      )
    },
    .init("what names a session names no other", .denied) {
      ($0.policy, $0.principal) = (
        IAMCase.allow(to: "{'AWS': 'arn:aws:sts::111111111111:assumed-role/worker/otto'}"),
        IAMCase.anna
      )
    },
    .init("a bucket says nothing of services", .denied) {
      $0.policy = IAMCase.allow(to: "{'Service': 'ec2.amazonaws.com'}")
    },
    .init("a canonical user is not read", .denied) {
      $0.policy = IAMCase.allow(to: "{'CanonicalUser': '79a5'}")
    },
    // From another account.
    .init("another account and a policy", .allowed, IAMCase.allow()) {
      ($0.policy, $0.owner) = (IAMCase.allow(to: "{'AWS': '111111111111'}"), "222222222222")
    },
    .init("another account alone", .denied) {
      ($0.policy, $0.owner) = (IAMCase.allow(to: "{'AWS': '111111111111'}"), "222222222222")
    },
    .init("another account that names the user alone", .denied) {
      ($0.policy, $0.owner) = (
        IAMCase.allow(to: "{'AWS': 'arn:aws:iam::111111111111:user/team/alice'}"), "222222222222"
      )
    },
    .init("a policy alone, over another account", .denied, IAMCase.allow()) {
      ($0.policy, $0.owner) = ("", "222222222222")
    },
    .init("another account and a boundary", .denied, IAMCase.allow()) {
      ($0.policy, $0.owner, $0.boundary) = (
        IAMCase.allow(to: "{'AWS': '111111111111'}"), "222222222222", IAMCase.allow("ec2:*")
      )
    },
    // Keys and roles, whose own policies have to allow it.
    .init("a key that leaves it to the account", .allowed, IAMCase.allow()) {
      ($0.policy, $0.isRequired) = (IAMCase.allow(to: "{'AWS': '111111111111'}"), true)
    },
    .init("a key that does not", .denied, IAMCase.allow()) {
      ($0.policy, $0.isRequired) = (IAMCase.allow(to: "{'AWS': '222222222222'}"), true)
    },
    .init("a key that leaves it to the account, which does not allow it", .denied) {
      ($0.policy, $0.isRequired) = (IAMCase.allow(to: "{'AWS': '111111111111'}"), true)
    },
    .init("a role that names the user", .allowed) {
      ($0.action, $0.resource, $0.isRequired) = (
        "sts:AssumeRole", "arn:aws:iam::111111111111:role/r", true
      )
      $0.policy = IAMCase.allow(
        "sts:AssumeRole", on: nil, to: "{'AWS': 'arn:aws:iam::111111111111:user/team/alice'}")
    },
    .init("a role that names the user, who is denied it", .explicitlyDenied, IAMCase.deny("sts:*"))
    {
      ($0.action, $0.resource, $0.isRequired) = (
        "sts:AssumeRole", "arn:aws:iam::111111111111:role/r", true
      )
      $0.policy = IAMCase.allow(
        "sts:AssumeRole", on: nil, to: "{'AWS': 'arn:aws:iam::111111111111:user/team/alice'}")
    },
    .init(
      "a role that is open to the account, and a policy for another", .denied,
      IAMCase.allow("sts:AssumeRole", on: "arn:aws:iam::111111111111:role/q")
    ) {
      ($0.action, $0.resource, $0.isRequired) = (
        "sts:AssumeRole", "arn:aws:iam::111111111111:role/r", true
      )
      $0.policy = IAMCase.allow("sts:AssumeRole", on: nil, to: "{'AWS': '111111111111'}")
    },
    .init("a role that is open to another action", .denied, IAMCase.allow()) {
      ($0.action, $0.resource, $0.isRequired) = (
        "sts:AssumeRole", "arn:aws:iam::111111111111:role/r", true
      )
      $0.policy = IAMCase.allow("sts:AssumeRoleWithSAML", on: nil, to: "{'AWS': '111111111111'}")
    },
  ]
}
