import BlastRadius

extension EscalationRule {
  /// The policy that whoever attaches one attaches.
  private static let everything = ("iam:PolicyARN", "arn:aws:iam::aws:policy/AdministratorAccess")

  /// Credentials, trusts and memberships of others.
  static let identities: [EscalationRule] = [
    EscalationRule(.user, [.on("iam:CreateAccessKey")], "make an access key for it"),
    EscalationRule(.user, [.on("iam:CreateLoginProfile")], "give it a console password"),
    EscalationRule(.user, [.on("iam:UpdateLoginProfile")], "set its console password"),
    EscalationRule(.role, [.on("iam:UpdateAssumeRolePolicy")], "change who may assume it"),
    EscalationRule(.group, [.on("iam:AddUserToGroup")], "add users to it"),
  ]

  /// Policies of identities that one controls, and identities made for the purpose.
  static let raising: [EscalationRule] = [
    // Whoever can make one need not change any.
    EscalationRule(
      .made, [.any("iam:CreateRole"), .any("iam:PutRolePolicy")],
      "make a role and write its policy"),
    EscalationRule(
      .made,
      [
        .any("iam:CreateRole"),
        Need(
          actions: ["iam:AttachRolePolicy"], isOnTarget: false, context: [everything]),
      ],
      "make a role with AdministratorAccess"),
    EscalationRule(
      .made,
      [
        .any("iam:CreateUser"), .any("iam:PutUserPolicy"),
        .any("iam:CreateAccessKey", "iam:CreateLoginProfile"),
      ],
      "make a user, write its policy and make its credentials"),
    EscalationRule(
      .made,
      [
        .any("iam:CreateUser"),
        Need(
          actions: ["iam:AttachUserPolicy"], isOnTarget: false, context: [everything]),
        .any("iam:CreateAccessKey", "iam:CreateLoginProfile"),
      ],
      "make a user with AdministratorAccess and its credentials"),
    EscalationRule(.raised(.user), [.on("iam:PutUserPolicy")], "write a policy of the user"),
    EscalationRule(
      .raised(.user), [.on("iam:AttachUserPolicy", everything)], "attach AdministratorAccess to it"),
    EscalationRule(.raised(.role), [.on("iam:PutRolePolicy")], "write a policy of the role"),
    EscalationRule(
      .raised(.role), [.on("iam:AttachRolePolicy", everything)], "attach AdministratorAccess to it"),
    EscalationRule(.raised(.group), [.on("iam:PutGroupPolicy")], "write a policy of the group"),
    EscalationRule(
      .raised(.group), [.on("iam:AttachGroupPolicy", everything)],
      "attach AdministratorAccess to it"),
    EscalationRule(
      .raised(.version), [.on("iam:SetDefaultPolicyVersion")],
      "put a version of the policy in force that allows everything"),
    EscalationRule(
      .raised(.policy), [.on("iam:CreatePolicyVersion")], "write a new version of the policy"),
  ]
}
