import BlastRadius

/// What is known of a request besides who makes it and what of: the keys that conditions ask for.
struct PolicyContext: Sendable {
  /// Who makes the request.
  var principal: PolicyPrincipal
  /// Whether it is made in a session with a second factor.
  var hasSecondFactor = false
  /// The tags of what is asked for, where they are known.
  var resourceTags: [PolicyPrincipal.Tag]?
  /// The ARN of the permissions boundary that the user or the role has that is changed, or that one gets
  /// which is made.
  var boundary = Value.unknown
  /// What else is known, by keys in lower case.
  private var values: [ExactText: Value] = [:]

  /// What a key is.
  enum Value: Sendable {
    case known([String])
    /// One text that matches a pattern.
    case pattern(String)
    /// It is not in such a request.
    case absent
    /// Whoever makes the request says it.
    case chosen
    /// An instant as late as whoever makes the request wants it: that of a session made now.
    case late
    case unknown
  }

  init(_ principal: PolicyPrincipal) { self.principal = principal }

  /// The value of a key in lower case.
  subscript(key: String) -> Value? {
    get { values[key] }
    set { values[ExactText(key.inLowerCase)] = newValue }
  }

  /// The value of a key in lower case, as far as it can be said.
  func value(of key: String) -> Value {
    if let said = values[key] { return said }
    if let own = principal.value(of: key) { return own }
    if let tag = Self.resourceTag(key), let resourceTags {
      return resourceTags.first { $0.key.isSameInAnyCase(as: tag) }.map { .known([$0.value]) }
        ?? .absent
    }
    if principal.kind != .service, Self.absentKeys.contains(key) { return .absent }
    switch key {
    case "aws:multifactorauthpresent": return hasSecondFactor ? .known(["true"]) : .absent
    case "aws:multifactorauthage": return hasSecondFactor ? .known(["1"]) : .absent
    case "iam:permissionsboundary": return boundary
    case "aws:securetransport": return .known(["true"])
    case "aws:principalisawsservice", "aws:viaawsservice": return .known(["false"])
    case "aws:requestedregion", "sts:rolesessionname": return .chosen
    default: return .unknown
    }
  }

  /// The tag of a resource that a key in lower case asks for.
  static func resourceTag(_ key: String) -> String? {
    for prefix in ["aws:resourcetag/", "iam:resourcetag/"] where key.hasPrefix(prefix) {
      return String(key.dropFirst(prefix.utf8.count))
    }
    return nil
  }

  /// Keys that only requests of services on behalf of someone have.
  private static let absentKeys: Set<ExactText> = [
    "aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths",
    "aws:calledvia", "aws:calledviafirst", "aws:calledvialast", "aws:principalservicename",
    "aws:principalservicenameslist", "aws:sourceowner",
  ]
}
