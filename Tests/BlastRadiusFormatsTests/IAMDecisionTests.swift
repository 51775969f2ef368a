import BlastRadius
import Testing

@testable import BlastRadiusFormats

/// What AWS decides, line by line of what its documentation says of evaluation.
@Suite("Decisions of IAM") struct IAMDecisionTests {
  @Test("follow from what is written and what it matches", arguments: matching)
  func decisions(_ item: IAMCase) { #expect(item.decision.verdict == item.expected) }

  static let matching: [IAMCase] = [
    // What is written.
    .init("nothing is allowed by nothing", .denied),
    .init(
      "one statement that is no list", .allowed,
      "{'Version': '2012-10-17', 'Statement': \(IAMCase.allow())}"),
    .init("keys in lower case", .allowed, "{'effect': 'Allow', 'action': '*', 'resource': '*'}"),
    .init("keys in upper case", .allowed, "{'EFFECT': 'Allow', 'ACTION': '*', 'RESOURCE': '*'}"),
    .init("effects in any case", .allowed, "{'Effect': 'allow', 'Action': '*', 'Resource': '*'}"),
    .init("no effect", .unknown, "{'Action': '*', 'Resource': '*'}"),
    .init("another effect", .unknown, "{'Effect': 'Permit', 'Action': '*', 'Resource': '*'}"),
    .init("no action", .unknown, "{'Effect': 'Allow', 'Resource': '*'}"),
    .init(
      "an element that nobody knows", .unknown,
      "{'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Unless': 'x'}"),
    .init(
      "a Sid says nothing", .allowed,
      "{'Sid': 'DenyAll', 'Effect': 'Allow', 'Action': '*', 'Resource': '*'}"),
    .init(
      "URL-encoded", .allowed,
      "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3A%2A%22%2C%22Resource%22%3A%22%2A%22%7D%7D"
    ),
    .init("a broken policy allows nothing", .denied, "%7B%22Statement"),
    // Actions.
    .init("the action itself", .allowed, IAMCase.allow("s3:GetObject")),
    .init("another action", .denied, IAMCase.allow("s3:PutObject")),
    .init("actions in any case", .allowed, IAMCase.allow("S3:getobject")),
    .init("a list of actions", .allowed, IAMCase.allow("s3:PutObject s3:GetObject")),
    .init("all actions of a service", .allowed, IAMCase.allow("s3:*")),
    .init("all actions of another service", .denied, IAMCase.allow("ec2:*")),
    .init("a service that only begins so", .denied, IAMCase.allow("s:*")),
    .init("a star within", .allowed, IAMCase.allow("s3:*Object")),
    .init("a star in the service", .allowed, IAMCase.allow("s*:GetObject")),
    .init("a question mark is one character", .allowed, IAMCase.allow("s3:Get?bject")),
    .init("a question mark is no empty text", .denied, IAMCase.allow("s3:GetObject?")),
    .init("a star may be empty", .allowed, IAMCase.allow("s3:GetObject*")),
    .init("all in two stars", .allowed, IAMCase.allow("*:*")),
    .init("an indexed action", .allowed, IAMCase.allow("iam:Pass*", on: "arn:aws:iam::1:role/x")) {
      ($0.action, $0.resource) = ("iam:PassRole", "arn:aws:iam::1:role/x")
    },
    .init("an indexed action in any case", .allowed, IAMCase.allow("IAM:PASSROLE")) {
      ($0.action, $0.resource) = ("iam:PassRole", "arn:aws:iam::1:role/x")
    },
    .init(
      "not an action: all others", .allowed,
      "{'Effect': 'Allow', 'NotAction': 'iam:*', 'Resource': '*'}"),
    .init(
      "not an action: not itself", .denied,
      "{'Effect': 'Allow', 'NotAction': 's3:*', 'Resource': '*'}"),
    .init(
      "not an action: of an indexed one", .denied,
      "{'Effect': 'Allow', 'NotAction': ['iam:*'], 'Resource': '*'}"
    ) {
      ($0.action, $0.resource) = ("iam:PassRole", "arn:aws:iam::1:role/x")
    },
    .init(
      "not an action: of another indexed one", .allowed,
      "{'Effect': 'Allow', 'NotAction': ['iam:*'], 'Resource': '*'}"
    ) {
      ($0.action, $0.resource) = ("lambda:CreateFunction", "arn:aws:lambda:r:1:function:f")
    },
    .init(
      "denying all but an action", .explicitlyDenied, IAMCase.allow(),
      "{'Effect': 'Deny', 'NotAction': 'iam:*', 'Resource': '*'}"),
    .init(
      "denying all but this action", .allowed, IAMCase.allow(),
      "{'Effect': 'Deny', 'NotAction': 's3:*', 'Resource': '*'}"),
    // Resources.
    .init("the resource itself", .allowed, IAMCase.allow(on: "arn:aws:s3:::b/k")),
    .init("another resource", .denied, IAMCase.allow(on: "arn:aws:s3:::b/l")),
    .init("resources keep their case", .denied, IAMCase.allow(on: "arn:aws:s3:::B/k")),
    .init("all in a bucket", .allowed, IAMCase.allow(on: "arn:aws:s3:::b/*")),
    .init("the bucket is not what is in it", .denied, IAMCase.allow(on: "arn:aws:s3:::b")),
    .init("a star goes over slashes", .allowed, IAMCase.allow(on: "arn:aws:s3:::*k")),
    .init("a star goes over colons", .allowed, IAMCase.allow(on: "arn:aws:*k")),
    .init("a list of resources", .allowed, IAMCase.allow(on: "arn:aws:s3:::a/* arn:aws:s3:::b/*")),
    .init(
      "several stars have to find their parts", .denied, IAMCase.allow(on: "arn:aws:s3:::b/*x*k")),
    .init("another partition", .denied, IAMCase.allow(on: "arn:aws-cn:s3:::b/*")),
    .init("a plus is a plus", .allowed, IAMCase.allow(on: "arn:aws:s3:::b/a+b")) {
      $0.resource = "arn:aws:s3:::b/a+b"
    },
    .init("a plus repeats nothing", .denied, IAMCase.allow(on: "arn:aws:s3:::b/a+b")) {
      $0.resource = "arn:aws:s3:::b/aab"
    },
    .init("parentheses and bars mean nothing", .denied, IAMCase.allow(on: "arn:aws:s3:::b/(k|l)")),
    .init("brackets mean nothing", .denied, IAMCase.allow(on: "arn:aws:s3:::b/[k]")),
    .init("a dot is a dot", .denied, IAMCase.allow(on: "arn:aws:s3:::b/.")),
    .init("a backslash is one", .denied, IAMCase.allow(on: "arn:aws:s3:::b/\\\\\\\\w")),
    .init(
      "not a resource: all others", .allowed,
      "{'Effect': 'Allow', 'Action': '*', 'NotResource': 'arn:aws:s3:::a/*'}"),
    .init(
      "not a resource: not itself", .denied,
      "{'Effect': 'Allow', 'Action': '*', 'NotResource': 'arn:aws:s3:::b/*'}"),
    .init(
      "not a resource: none of a list", .denied,
      "{'Effect': 'Allow', 'Action': '*', 'NotResource': ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*']}"),
    .init(
      "denying all but a resource", .explicitlyDenied, IAMCase.allow(),
      "{'Effect': 'Deny', 'Action': '*', 'NotResource': 'arn:aws:s3:::a/*'}"),
    .init(
      "denying all but this resource", .allowed, IAMCase.allow(),
      "{'Effect': 'Deny', 'Action': '*', 'NotResource': 'arn:aws:s3:::b/*'}"),
    // Variables.
    .init("the name of the user", .allowed, IAMCase.allow(on: "arn:aws:s3:::b/${aws:username}")) {
      $0.resource = "arn:aws:s3:::b/alice"
    },
    .init("the name of another user", .denied, IAMCase.allow(on: "arn:aws:s3:::b/${aws:username}"))
    { $0.resource = "arn:aws:s3:::b/bob" },
    .init("variables in any case", .allowed, IAMCase.allow(on: "arn:aws:s3:::b/${AWS:UserName}")) {
      $0.resource = "arn:aws:s3:::b/alice"
    },
    .init("the old version has none", .denied, IAMCase.allow(on: "arn:aws:s3:::b/${aws:username}"))
    {
      ($0.resource, $0.version) = ("arn:aws:s3:::b/alice", "2008-10-17")
    },
    .init(
      "in the old version they are what is written", .allowed,
      IAMCase.allow(on: "arn:aws:s3:::b/${aws:username}")
    ) {
      ($0.resource, $0.version) = ("arn:aws:s3:::b/${aws:username}", "2008-10-17")
    },
    .init(
      "a role has no name of a user", .denied, IAMCase.allow(on: "arn:aws:s3:::b/${aws:username}*")
    ) {
      ($0.resource, $0.principal) = ("arn:aws:s3:::b/x", IAMCase.worker)
    },
    .init(
      "what stands for an absent value", .allowed,
      IAMCase.allow(on: "arn:aws:s3:::b/${aws:username,\\u0027nobody\\u0027}")
    ) {
      ($0.resource, $0.principal) = ("arn:aws:s3:::b/nobody", IAMCase.worker)
    },
    .init(
      "a tag of the user", .allowed, IAMCase.allow(on: "arn:aws:s3:::b/${aws:PrincipalTag/team}/*")
    ) { $0.resource = "arn:aws:s3:::b/red/x" },
    .init(
      "a tag that the user does not have", .denied,
      IAMCase.allow(on: "arn:aws:s3:::b/${aws:PrincipalTag/rank}/*")
    ) { $0.resource = "arn:aws:s3:::b/red/x" },
    .init(
      "a tag that a session may have", .unknown,
      IAMCase.allow(on: "arn:aws:s3:::b/${aws:PrincipalTag/rank}/*")
    ) {
      ($0.resource, $0.principal) = ("arn:aws:s3:::b/red/x", IAMCase.worker)
    },
    .init("a star that is one", .allowed, IAMCase.allow(on: "arn:aws:s3:::b/a${*}")) {
      $0.resource = "arn:aws:s3:::b/a*"
    },
    .init("a star that is one matches no other", .denied, IAMCase.allow(on: "arn:aws:s3:::b/a${*}"))
    { $0.resource = "arn:aws:s3:::b/ab" },
    .init("a question mark that is one", .denied, IAMCase.allow(on: "arn:aws:s3:::b/a${?}")) {
      $0.resource = "arn:aws:s3:::b/ab"
    },
    .init("a dollar that is one", .allowed, IAMCase.allow(on: "arn:aws:s3:::b/${$}")) {
      $0.resource = "arn:aws:s3:::b/$"
    },
    .init(
      "an address that nobody knows", .unknown, IAMCase.allow(on: "arn:aws:s3:::b/${aws:SourceIp}")
    ) { $0.resource = "arn:aws:s3:::b/x" },
    .init(
      "a value with a star is no pattern", .denied,
      IAMCase.allow(on: "arn:aws:s3:::b/${aws:PrincipalTag/team}")
    ) {
      $0.resource = "arn:aws:s3:::b/blue"
      $0.principal.tags = [.init(key: "team", value: "*")]
    },
    .init("the id of a session", .allowed, IAMCase.allow(on: "arn:aws:s3:::b/${aws:userid}")) {
      ($0.resource, $0.principal) = ("arn:aws:s3:::b/AROAWORKER:anna", IAMCase.anna)
    },
  ]
}
