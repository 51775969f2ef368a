import BlastRadius

/// Whom a statement of a resource's policy names.
enum PrincipalPattern: Hashable, Sendable {
  case anyone
  /// Everyone in an account to whom their own policies allow it.
  case account(String)
  /// A user, a role, or something else by its ARN.
  case arn(String)
  /// A session of a role: its account, the name of the role and that of the session.
  case session(account: String, role: String, name: String)
  /// A user or a role by its unique id.
  case uniqueID(String)
  case service(String)
  case federated(String)
  /// A kind of principal that is not read here.
  case other(String)

  /// How a principal is meant.
  enum Match: Hashable, Sendable {
    case no
    /// By its own name as a user or a session: that grants by itself.
    case named
    /// By the name of its role, or as anyone: that grants as far as boundaries let it.
    case limited
    /// By its account: its own policies decide.
    case delegated
  }

  /// Reads what stands under `AWS`.
  init(aws text: String) {
    if text == "*" {
      self = .anyone
    } else if text.isAccountNumber {
      self = .account(text)
    } else if text.hasPrefix("arn:") {
      self = Self.arn(text, text.partsOfARN)
    } else {
      self = .uniqueID(text)
    }
  }

  private static func arn(_ text: String, _ parts: [String]) -> PrincipalPattern {
    guard parts.count == 6 else { return .arn(text) }
    if parts[2] == "iam", parts[5] == "root" { return .account(parts[4]) }
    let path = parts[5].utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    if parts[2] == "sts", path.count == 3, path[0] == "assumed-role" {
      return .session(account: parts[4], role: path[1], name: path[2])
    }
    return .arn(text)
  }

  /// How it means a principal.
  func match(_ principal: PolicyPrincipal) -> Match {
    switch self {
    case .anyone: return .limited
    case .account(let account):
      return principal.account == account && principal.kind != .service
        && principal.kind != .federated ? .delegated : .no
    case .arn(let arn):
      guard principal.arn == arn, principal.kind != .anyone else { return .no }
      return principal.kind == .user ? .named : .limited
    case .uniqueID(let id):
      guard !principal.uniqueID.isEmpty, principal.uniqueID == id else { return .no }
      return principal.kind == .user ? .named : .limited
    case .session(let account, let role, let name):
      return principal.kind == .role && principal.account == account && principal.name == role
        && principal.session.map({ $0 == name }) ?? false ? .named : .no
    case .service(let service):
      return principal.kind == .service && principal.arn == service ? .named : .no
    case .federated(let provider):
      return principal.kind == .federated && principal.arn == provider ? .named : .no
    case .other: return .no
    }
  }
}

/// Whom a statement names, or all whom it does not name.
struct PrincipalPatterns: Hashable, Sendable {
  var patterns: [PrincipalPattern]
  var isNegated: Bool

  /// How they mean a principal.
  func match(_ principal: PolicyPrincipal) -> PrincipalPattern.Match {
    var best = PrincipalPattern.Match.no
    for pattern in patterns {
      let match = pattern.match(principal)
      if match == .named { best = .named }
      if match == .limited, best != .named { best = .limited }
      if match == .delegated, best == .no { best = .delegated }
    }
    if isNegated { return best == .no ? .limited : .no }
    return best
  }
}
