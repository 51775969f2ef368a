import BlastRadius

/// Who makes a request.
struct PolicyPrincipal: Hashable, Sendable {
  var kind: Kind
  /// The ARN of a user or a role; of a session that of its role.
  var arn: String
  /// The number of the account.
  var account: String
  /// The unique id: `AIDA…`, `AROA…`.
  var uniqueID = ""
  /// The name of a session of a role, where it is known.
  var session: String?
  var tags: [Tag] = []
  /// The organisation, where a file says so.
  var organization: String?

  enum Kind: String, Hashable, Sendable {
    case user, role, root, service, federated
    /// Someone in an account, of whom no more is known.
    case someone
    /// Anyone at all, in an account that is not known.
    case anyone
  }

  struct Tag: Hashable, Sendable {
    var key: String
    var value: String
  }

  /// The last part of the ARN.
  var name: String { arn.afterLast("/") }

  /// Whether the keys are those of a long life, and not of a session.
  var isUser: Bool { kind == .user || kind == .root }

  /// The value of a key that says who it is, in lower case; `nil` for other keys.
  func value(of key: String) -> PolicyContext.Value? {
    if kind == .anyone || kind == .someone { return valueOfMany(key) }
    switch key {
    case "aws:principalarn": return .known([arn])
    case "aws:principalaccount": return .known([account])
    case "aws:username": return kind == .user ? .known([name]) : .absent
    case "aws:userid": return userID
    case "aws:principaltype":
      switch kind {
      case .user: return .known(["User"])
      case .role: return .known(["AssumedRole"])
      case .root: return .known(["Account"])
      default: return .unknown
      }
    case "aws:principalorgid": return organization.map { .known([$0]) } ?? .unknown
    case "aws:tokenissuetime": return isUser ? .absent : .late
    case "aws:federatedprovider", "aws:sourceidentity": return isUser ? .absent : .unknown
    default: break
    }
    guard key.hasPrefix("aws:principaltag/") else { return nil }
    let name = String(key.dropFirst("aws:principaltag/".count))
    if let tag = tags.first(where: { $0.key.isSameInAnyCase(as: name) }) {
      return .known([tag.value])
    }
    // A session may bring tags of its own.
    return isUser ? .absent : .unknown
  }

  private var userID: PolicyContext.Value {
    switch kind {
    case .user: return uniqueID.isEmpty ? .unknown : .known([uniqueID])
    case .root: return .known([account])
    case .role:
      if uniqueID.isEmpty { return .unknown }
      return session.map { .known(["\(uniqueID):\($0)"]) } ?? .pattern("\(uniqueID):*")
    default: return .unknown
    }
  }

  /// What is the same for all whom it stands for.
  private func valueOfMany(_ key: String) -> PolicyContext.Value? {
    switch key {
    case "aws:principalaccount": kind == .someone ? .known([account]) : .unknown
    case "aws:principalorgid":
      kind == .someone ? organization.map { .known([$0]) } ?? .unknown : .unknown
    default: key.hasPrefix("aws:principal") || key.hasPrefix("aws:user") ? .unknown : nil
    }
  }
}

extension String {
  /// What stands after the last sign of a kind; all of it where there is none.
  func afterLast(_ sign: Unicode.Scalar) -> String {
    guard let last = utf8.lastIndex(of: UInt8(ascii: sign)) else { return self }
    return String(self[utf8.index(after: last)...])
  }

  /// What stands before the first sign of a kind; all of it where there is none.
  func before(_ sign: Unicode.Scalar) -> String {
    String(Substring(utf8.prefix { $0 != UInt8(ascii: sign) }))
  }

  /// The parts of an ARN; the last is the resource with all its colons. Empty where it is none.
  var partsOfARN: [String] {
    guard hasPrefix("arn:") else { return [] }
    let parts = utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
    return parts.count == 6 ? parts.map { String(Substring($0)) } : []
  }

  /// The partition of an ARN: `aws`.
  var partitionOfARN: String? {
    let parts = partsOfARN
    return parts.isEmpty ? nil : parts[1]
  }

  /// The number of the account that an ARN names.
  var accountOfARN: String? {
    let parts = partsOfARN
    return parts.isEmpty || parts[4].isEmpty ? nil : parts[4]
  }

  /// Whether it is the number of an account.
  var isAccountNumber: Bool {
    utf8.count == 12 && utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
