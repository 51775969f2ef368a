/// What is joined, and beside each what looks nearly like it and is not.
enum JoinCases {
  private static let hub = "oidc:\(JoinCase.github)"

  static let all = github + kubernetes + identifiers

  private static let environments = """
    , "/repos/acme/api/environments": {"total_count": 1, "environments": [{"id": 1, "name": "live", "protection_rules": []}]}
    """
  private static let protection = """
    , "/repos/acme/api/branches/main/protection": {"required_pull_request_reviews": {"required_approving_review_count": 1}}
    """

  static let github: [JoinCase] = [
    JoinCase(
      "any token of a repository",
      [JoinCase.trusting("repo:acme/api:*"), JoinCase.organization("api", "web")],
      "github:acme/api changes-run-as \(hub)/repo:acme/api:*"),
    JoinCase(
      "any token of a repository whose name is longer",
      [JoinCase.trusting("repo:acme/api-internal:*"), JoinCase.organization("api")]),
    JoinCase(
      "any token of a repository whose name is shorter",
      [JoinCase.trusting("repo:acme/api:*"), JoinCase.organization("api-internal")]),
    JoinCase(
      "any token of the same repository of another organisation",
      [JoinCase.trusting("repo:acme-inc/api:*"), JoinCase.organization("api")]),
    JoinCase(
      "an asterisk that is no pattern",
      [JoinCase.trusting("repo:acme/api:*", by: "StringEquals"), JoinCase.organization("api")]),
    JoinCase(
      "any repository of the organisation",
      [JoinCase.trusting("repo:acme/*"), JoinCase.organization("api", "web")],
      "github:acme/api changes-run-as \(hub)/repo:acme/*",
      "github:acme/web changes-run-as \(hub)/repo:acme/*"),
    JoinCase(
      "repositories whose names begin so",
      [JoinCase.trusting("repo:acme/a*:pull_request"), JoinCase.organization("api", "web")],
      "github:acme/api changes-run-as \(hub)/repo:acme/a*:pull_request"),
    JoinCase(
      "one sign that may be any",
      [JoinCase.trusting("repo:acme/ap?:*"), JoinCase.organization("api", "apps")],
      "github:acme/api changes-run-as \(hub)/repo:acme/ap?:*"),
    JoinCase(
      "a branch of which no file has the rules",
      [
        JoinCase.trusting("repo:acme/api:ref:refs/heads/main", by: "StringEquals"),
        JoinCase.organization("api"),
      ], "github:acme/api changes-run-as \(hub)/repo:acme/api:ref:refs/heads/main ?"),
    JoinCase(
      "a branch whose protection is read",
      [
        JoinCase.trusting("repo:acme/api:ref:refs/heads/main", by: "StringEquals"),
        JoinCase.organization("api", more: protection),
      ], "github:acme/api/branches/main changes-run-as \(hub)/repo:acme/api:ref:refs/heads/main"),
    JoinCase(
      "another branch than the protected one",
      [
        JoinCase.trusting("repo:acme/api:ref:refs/heads/main2"),
        JoinCase.organization("api", more: protection),
      ], "github:acme/api changes-run-as \(hub)/repo:acme/api:ref:refs/heads/main2 ?"),
    JoinCase(
      "some branches of which one is protected",
      [
        JoinCase.trusting("repo:acme/api:ref:refs/heads/m*"),
        JoinCase.organization("api", more: protection),
      ], "github:acme/api changes-run-as \(hub)/repo:acme/api:ref:refs/heads/m* ?",
      "github:acme/api/branches/main changes-run-as \(hub)/repo:acme/api:ref:refs/heads/m*"),
    JoinCase(
      "all tags",
      [JoinCase.trusting("repo:acme/api:ref:refs/tags/*"), JoinCase.organization("api")],
      "github:acme/api changes-run-as \(hub)/repo:acme/api:ref:refs/tags/*"),
    JoinCase(
      "an environment whose rules are read",
      [
        JoinCase.trusting("repo:acme/api:environment:live"),
        JoinCase.organization("api", more: environments),
      ],
      "github:acme/api/environments/live federates-to \(hub)/repo:acme/api:environment:live"),
    JoinCase(
      "an environment that no file has",
      [
        JoinCase.trusting("repo:acme/api:environment:Live-EU"),
        JoinCase.organization("api", more: environments),
      ], "github:acme/api changes-run-as \(hub)/repo:acme/api:environment:Live-EU ?",
      "github:acme/api/actions/workflows federates-to \(hub)/repo:acme/api:environment:Live-EU ?"),
    JoinCase(
      "names that differ in capitals",
      [JoinCase.trusting("repo:Acme/API:*"), JoinCase.organization("api")],
      "github:acme/api changes-run-as \(hub)/repo:Acme/API:* ?"),
    JoinCase(
      "names that look the same",
      [JoinCase.trusting("repo:acme/cafe\u{301}:*"), JoinCase.organization("caf\u{e9}")]),
    JoinCase(
      "names of the same bytes",
      [JoinCase.trusting("repo:acme/caf\u{e9}:*"), JoinCase.organization("caf\u{e9}")],
      "github:acme/caf\u{e9} changes-run-as \(hub)/repo:acme/caf\u{e9}:*"),
    JoinCase(
      "two conditions of which both have to hold",
      [
        JoinCase.account(
          JoinCase.github,
          "'StringEquals': {'\(JoinCase.github):sub': ['repo:acme/api:pull_request', 'repo:acme/web:pull_request']}, 'StringLike': {'\(JoinCase.github):sub': 'repo:acme/a*'}"
        ), JoinCase.organization("api", "web"),
      ], "github:acme/api changes-run-as \(hub)/repo:acme/api:pull_request"),
    JoinCase(
      "a subject that another provider makes out",
      [
        JoinCase.account(
          "ghe.acme.example", "'StringLike': {'ghe.acme.example:sub': 'repo:acme/api:*'}"),
        JoinCase.organization("api"),
      ]),
    JoinCase(
      "a repository that a text model has",
      [
        JoinCase.trusting("repo:acme/api:*"),
        ("own.yaml", "blastradius: 1\nnodes:\n  github:acme/api: {kind: repository}\n"),
      ], "github:acme/api changes-run-as \(hub)/repo:acme/api:*"),
    JoinCase(
      "something else of that id",
      [
        JoinCase.trusting("repo:acme/api:*"),
        ("own.yaml", "blastradius: 1\nnodes:\n  github:acme/api: {kind: application}\n"),
      ]),
    JoinCase(
      "a subject that a table has",
      [
        (
          "rows.csv",
          "subject,relation,object,object-kind\n\(hub)/repo:acme/api:*,assumes,arn:x,role\n"
        ),
        JoinCase.organization("api"),
      ], "github:acme/api changes-run-as \(hub)/repo:acme/api:*"),
  ]

  private static let keyID = "AKIAIOSFODNN7EXAMPLE"

  private static func credential(_ identifier: String, more: String = "") -> (
    name: String, text: String
  ) {
    (
      "own.yaml",
      "blastradius: 1\nnodes:\n  ci-key: {kind: api-key, identifiers: [\"\(identifier)\"]\(more)}\n"
    )
  }

  private static var keys: [(name: String, text: String)] {
    var export = AWSExport()
    export.user("ci")
    return [
      ("aws.json", export.text),
      (
        "keys.json",
        #"{"AccessKeyMetadata": [{"UserName": "ci", "AccessKeyId": "\#(keyID)", "Status": "Active", "CreateDate": "2024-01-01T00:00:00Z"}]}"#
      ),
    ]
  }

  static let identifiers: [JoinCase] = [
    JoinCase(
      "a key by its id", keys + [credential(keyID)],
      "aws:access-key/\(keyID) same-as ci-key", "ci-key same-as aws:access-key/\(keyID)"),
    JoinCase("a key by an id in other capitals", keys + [credential(keyID.lowercased())]),
    JoinCase(
      "a key by an id with another letter", keys + [credential("AKI\u{410}IOSFODNN7EXAMPLE")]),
    JoinCase(
      "two things that have a short number in common",
      keys + [
        (
          "own.yaml",
          "blastradius: 1\nnodes:\n  a: {kind: api-key, identifiers: [\"42\"]}\n  b: {kind: api-key, identifiers: [\"42\"]}\n"
        )
      ]),
    JoinCase(
      "accounts of one address",
      keys + [
        (
          "own.yaml",
          "blastradius: 1\nnodes:\n  okta-mara: {kind: user, identifiers: [mara@acme.example]}\n  jira-mara: {kind: user, identifiers: [Mara@acme.example]}\n"
        )
      ]),
    JoinCase(
      "accounts of one address, where a text model says that they federate",
      keys + [
        people("federates", ("okta:acme/mara", "mara@acme.example"), ("mara", "mara@acme.example"))
      ],
      "okta:acme/mara federates-to mara"),
    JoinCase(
      "a user of AWS who is called by an address",
      [
        awsUser("mara@acme.example"),
        people("federates", ("okta:acme/mara", "mara@acme.example"), ("m", "mara@acme.exampl")),
      ], "okta:acme/mara federates-to arn:aws:iam::210987654321:user/mara@acme.example"),
    JoinCase(
      "addresses that differ in capitals",
      keys + [
        people("federates", ("okta:acme/mara", "mara@acme.example"), ("mara", "Mara@acme.example"))
      ],
      "okta:acme/mara federates-to mara ?"),
    JoinCase(
      "addresses that look the same",
      keys + [
        people(
          "federates", ("okta:acme/mara", "ren\u{e9}@acme.example"),
          ("mara", "rene\u{301}@acme.example"))
      ]),
    JoinCase(
      "addresses of which one has a foreign letter",
      keys + [
        people(
          "federates", ("okta:acme/mara", "mara@acme.example"), ("mara", "m\u{430}ra@acme.example"))
      ]),
    JoinCase(
      "an address that two accounts of providers have",
      keys + [
        people(
          "federates", ("okta:acme/mara", "mara@acme.example"),
          ("entra:acme/mara", "mara@acme.example"), ("mara", "mara@acme.example"))
      ]),
    JoinCase(
      "an address that no provider has",
      keys + [
        people("federates", ("jira-mara", "mara@acme.example"), ("mara", "mara@acme.example"))
      ]),
    JoinCase(
      "a provider that an application names",
      keys + [
        (
          "rows.csv",
          "subject,subject-kind,relation,object,object-kind\narn:aws:iam::1:saml-provider/okta,identity-provider,federates-to,arn:aws:iam::1:role/r,role\n"
        ),
        (
          "own.yaml",
          "blastradius: 1\nnodes:\n  okta-aws: {kind: application, identifiers: [\"arn:aws:iam::1:saml-provider/okta\"]}\n  other: {kind: application, identifiers: [\"arn:aws:iam::1:saml-provider/okta2\"]}\n"
        ),
      ], "okta-aws federates-to arn:aws:iam::1:saml-provider/okta"),
    JoinCase(
      "a key by its id, where a text model says that this joins nothing",
      keys + [
        credential(keyID),
        ("more.yaml", "blastradius: 1\njoins: [{same-key: nothing}]\n"),
      ]),
  ]

  private static func awsUser(_ name: String) -> (name: String, text: String) {
    var export = AWSExport()
    export.user(name)
    return ("aws.json", export.text)
  }

  private static func people(
    _ meaning: String, _ people: (id: String, address: String)...
  ) -> (name: String, text: String) {
    let nodes = people.map { person in
      "  \"\(person.id)\": {kind: user, identifiers: [\"\(person.address)\"]}\n"
    }
    return (
      "own.yaml",
      "blastradius: 1\njoins: [{same-person: \(meaning)}]\nnodes:\n\(nodes.joined())"
    )
  }
}
