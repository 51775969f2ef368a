import BlastRadius

/// A way from what policies allow to another identity: what has to be allowed, and what it gives.
struct EscalationRule: Sendable {
  /// What it gives.
  var target: Target
  /// All that has to be allowed.
  var needs: [Need]
  /// What has to exist for it, so that it only may be where no export lists it.
  var supposes: AWSWorkload.Kind?
  /// What one does, in words that follow "can": `start a Lambda function as it`.
  var words: String

  enum Target: Hashable, Sendable {
    /// A user, whose credentials are made or set.
    case user
    /// A role, whose trust is changed.
    case role
    /// A group, of which the caller becomes a member.
    case group
    /// A role that one of these services may assume, passed to it.
    case passed(services: [String], hasProfile: Bool)
    /// The role of something of a kind that exists.
    case existing(Workload)
    /// Everything in the account, for whoever also controls the identity that is changed.
    case raised(Raised)
    /// Everything in the account, by an identity that is made for it.
    case made
  }

  /// What exists already and runs as a role.
  enum Workload: Hashable, Sendable {
    /// A kind that exports list; where they do not, each role that the service may assume, perhaps.
    case listed(AWSWorkload.Kind, services: [String])
    /// A kind that no export lists.
    case unlisted(services: [String])
    /// An instance that Systems Manager manages.
    case managedInstance
  }

  /// What is changed so that it may do everything.
  enum Raised: Hashable, Sendable {
    case user, role, group, policy
    /// A policy of which another version allows everything.
    case version
  }

  /// Actions of which one is enough.
  struct Need: Sendable {
    let actions: [String]
    /// Whether they have to be allowed on the target, or on anything of their kind.
    let isOnTarget: Bool
    /// What else is known of the request.
    let context: [(key: String, value: String)]
    /// It in words that no other one has.
    let key: String
    /// The indexed actions, once they are.
    var index: UInt128 = 0

    init(actions: [String], isOnTarget: Bool, context: [(key: String, value: String)] = []) {
      (self.actions, self.isOnTarget, self.context) = (actions, isOnTarget, context)
      key =
        (actions + context.map { "\($0.key)=\($0.value)" } + (isOnTarget ? ["on"] : []))
        .joined(separator: " ")
    }
  }

  init(_ target: Target, _ needs: [Need], _ words: String) {
    (self.target, self.needs, self.words) = (target, needs, words)
  }
}

extension EscalationRule.Need {
  /// An action on the target.
  static func on(_ action: String, _ context: (key: String, value: String)...) -> Self {
    Self(actions: [action], isOnTarget: true, context: context)
  }

  /// Any of some actions on anything of their kind.
  static func any(_ actions: String...) -> Self { Self(actions: actions, isOnTarget: false) }
}

extension EscalationRule {
  /// A rule of which the role is passed to a service.
  static func pass(
    _ services: [String], hasProfile: Bool = false, supposing: AWSWorkload.Kind? = nil,
    _ needs: [Need], _ words: String
  ) -> EscalationRule {
    var rule = EscalationRule(.passed(services: services, hasProfile: hasProfile), needs, words)
    rule.supposes = supposing
    return rule
  }

  /// All rules.
  static let all: [EscalationRule] = written.map { rule in
    var rule = rule
    rule.needs = rule.needs.map(\.indexed)
    return rule
  }

  private static let written = identities + raising + computing + data + deploying

  /// The actions that policies are asked for.
  static let actions = PolicyActions(
    [
      "sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity", "iam:PassRole",
      "iam:DeleteAccessKey", "ssmmessages:CreateControlChannel", "s3:GetObject", "s3:PutObject",
      "secretsmanager:GetSecretValue",
    ] + written.flatMap { $0.needs.flatMap(\.actions) })

  /// To assume a role.
  static let assume = Need.on("sts:AssumeRole").indexed
  /// To read a secret.
  static let readSecret = Need.on("secretsmanager:GetSecretValue").indexed
  /// To pass a role to each service, by its name.
  static let passing: [ExactText: Need] = [ExactText: Need](
    written.flatMap { rule -> [String] in
      if case .passed(let services, _) = rule.target { services } else { [] }
    }.map { service in
      let need = Need(
        actions: ["iam:PassRole"], isOnTarget: true, context: [("iam:PassedToService", service)])
      return (service, need.indexed)
    }
  ) { first, _ in first }
  /// To make room for an access key.
  static let deleteKey = Need.on("iam:DeleteAccessKey").indexed
}

extension EscalationRule.Need {
  /// It with the numbers of its actions.
  var indexed: EscalationRule.Need {
    var need = self
    need.index = actions.reduce(0) { index, name in
      EscalationRule.actions[name].number.map { index | 1 << UInt128($0) } ?? .max
    }
    return need
  }
}
