/// What clusters are joined with.
extension JoinCases {
  private static let eks = "oidc:\(JoinCase.eks)"
  private static let account = "k8s:prod/shop/serviceaccount/web"

  static let kubernetes: [JoinCase] = [
    JoinCase(
      "an account and its role",
      [
        JoinCase.trustingAccount(), JoinCase.cluster(("shop", "web", JoinCase.deploy)),
        JoinCase.issuer(JoinCase.eks),
      ], "\(account) federates-to \(eks)/\(JoinCase.subject)"),
    JoinCase(
      "an account and its role, where nobody says who makes the cluster's tokens",
      [JoinCase.trustingAccount(), JoinCase.cluster(("shop", "web", JoinCase.deploy))],
      "\(account) federates-to \(eks)/\(JoinCase.subject) ?"),
    JoinCase(
      "an account of the same name in another namespace",
      [
        JoinCase.trustingAccount(), JoinCase.cluster(("shop2", "web", JoinCase.deploy)),
        JoinCase.issuer(JoinCase.eks),
      ]),
    JoinCase(
      "an account of the same name in a cluster with another provider",
      [
        JoinCase.trustingAccount(), JoinCase.cluster(("shop", "web", JoinCase.deploy)),
        JoinCase.issuer("oidc.eks.eu-west-1.amazonaws.com/id/C0C0"),
      ]),
    JoinCase(
      "accounts of two clusters, of which one has the provider",
      [
        JoinCase.trustingAccount(), JoinCase.cluster(("shop", "web", JoinCase.deploy)),
        JoinCase.cluster(("shop", "web", JoinCase.deploy), file: "stage.yaml"),
        JoinCase.issuer(JoinCase.eks, of: "stage"),
      ], "k8s:stage/shop/serviceaccount/web federates-to \(eks)/\(JoinCase.subject)"),
    JoinCase(
      "an account that names no role",
      [
        JoinCase.trustingAccount(), JoinCase.cluster(("shop", "web", nil)),
        JoinCase.issuer(JoinCase.eks),
      ], "\(account) federates-to \(eks)/\(JoinCase.subject) ?"),
    JoinCase(
      "an account that names no role, in a cluster of which nobody knows the provider",
      [JoinCase.trustingAccount(), JoinCase.cluster(("shop", "web", nil))]),
    JoinCase(
      "all accounts of a namespace",
      [
        JoinCase.trustingAccount("system:serviceaccount:shop:*"),
        JoinCase.cluster(("shop", "web", JoinCase.deploy), ("pay", "web", JoinCase.deploy)),
        JoinCase.issuer(JoinCase.eks),
      ], "\(account) federates-to \(eks)/system:serviceaccount:shop:*",
      "k8s:prod/shop/serviceaccount/default federates-to \(eks)/system:serviceaccount:shop:* ?"),
    JoinCase(
      "a role that does not trust the account",
      [
        JoinCase.trustingAccount("system:serviceaccount:shop:db"),
        JoinCase.cluster(("shop", "web", JoinCase.deploy)), JoinCase.issuer(JoinCase.eks),
      ]),
    JoinCase(
      "a role of an account that no file is about",
      [
        JoinCase.trustingAccount("system:serviceaccount:shop:db"),
        JoinCase.cluster(("shop", "web", "arn:aws:iam::999999999999:role/deploy")),
        JoinCase.issuer(JoinCase.eks),
      ], "\(account) assumes arn:aws:iam::999999999999:role/deploy ?"),
    JoinCase(
      "a provider that a table names",
      [
        JoinCase.trustingAccount(), JoinCase.cluster(("shop", "web", JoinCase.deploy)),
        (
          "rows.csv",
          "subject,relation,object\nk8s:prod,signs-for,\(AWSExport.arn("oidc-provider/\(JoinCase.eks)"))\n"
        ),
      ], "\(account) federates-to \(eks)/\(JoinCase.subject)"),
    JoinCase(
      "a provider of which a table says that it may be the cluster's",
      [
        JoinCase.trustingAccount(), JoinCase.cluster(("shop", "web", JoinCase.deploy)),
        (
          "rows.csv",
          "subject,relation,object,exists\nk8s:stage,signs-for,\(AWSExport.arn("oidc-provider/\(JoinCase.eks)")),unknown\n"
        ),
      ], "\(account) federates-to \(eks)/\(JoinCase.subject) ?"),
    JoinCase(
      "a pattern that begins within what follows the provider",
      [
        JoinCase.trustingAccount("system:*"), JoinCase.cluster(("shop", "web", JoinCase.deploy)),
      ], "\(account) federates-to \(eks)/system:* ?"),
    JoinCase(
      "a role of an account that a table names and no file is about",
      [
        JoinCase.trustingAccount("system:serviceaccount:shop:db"),
        JoinCase.cluster(("shop", "web", "arn:aws:iam::999999999999:role/deploy")),
        ("rows.csv", "subject,relation,object\nops,administers,aws:999999999999\n"),
      ], "\(account) assumes arn:aws:iam::999999999999:role/deploy ?"),
    JoinCase(
      "accounts that may have a pod identity",
      [podIdentity("pods.eks.amazonaws.com"), JoinCase.cluster(("shop", "web", nil))],
      "\(account) federates-to oidc:pods.eks.amazonaws.com/*",
      "k8s:prod/shop/serviceaccount/default federates-to oidc:pods.eks.amazonaws.com/*"),
    JoinCase(
      "a role that something else of EKS may have",
      [podIdentity("eks.amazonaws.com"), JoinCase.cluster(("shop", "web", nil))]),
    JoinCase(
      "a machine of both", [machine("i-0aa"), instance("i-0aa", "210987654321")],
      "i-0aa same-as k8s:prod/node/n1",
      "k8s:prod/node/n1 same-as i-0aa"),
    JoinCase("another machine", [machine("i-0aa1"), instance("i-0aa", "210987654321")]),
  ]

  private static func podIdentity(_ service: String) -> (name: String, text: String) {
    var export = AWSExport()
    export.role("deploy", trust: AWSExport.trust("{'Service': '\(service)'}"))
    return ("aws.json", export.text)
  }

  private static func machine(_ id: String) -> (name: String, text: String) {
    (
      "prod.yaml",
      "apiVersion: v1\nkind: Node\nmetadata: {name: n1}\nspec: {providerID: \"aws:///eu-west-1a/\(id)\"}\n"
    )
  }

  private static func instance(_ id: String, _ owner: String) -> (name: String, text: String) {
    (
      "instances.json",
      #"{"Reservations": [{"OwnerId": "\#(owner)", "Instances": [{"InstanceId": "\#(id)", "Placement": {"AvailabilityZone": "eu-west-1a"}}]}]}"#
    )
  }
}
