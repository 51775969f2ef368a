/// A name by which a leaked credential is looked for in a model: never its secret.
///
/// What looks like a secret is compared like every other name, but neither kept nor shown.
public struct LeakedName: Hashable, Sendable {
  /// What the name names.
  public var kind: Kind
  /// The name; `nil` where it looks like a secret, or is a bare fingerprint.
  public let text: String?
  /// The name as it is, unless it is a fingerprint.
  package let exact: NameKey?
  /// The name in upper case, unless it is a fingerprint.
  package let folded: NameKey?
  /// The fingerprint, where the name is one or has the form of one.
  package let fingerprint: NameKey?

  /// What a name names.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The credential, by an id or an identifier of its own.
    case credential
    /// Whom the credential belongs to: a login, an address, the ARN of a user.
    case owner
    /// The secret, by a fingerprint.
    case fingerprint
  }

  /// Makes a name; white space around it does not count.
  public init(_ text: String, _ kind: Kind) { self.init(text, kind, isWithheld: false) }

  /// Makes a name that is compared, and shown only where it may be.
  package init(_ text: String, _ kind: Kind, isWithheld: Bool) {
    let text = NameShape.trimmed(text)
    let shape = Fingerprint(text)
    self.kind = kind
    switch kind {
    case .credential, .owner:
      self.text = isWithheld ? nil : NameShape.isShown(text) ? text : shape?.shown
      exact = NameKey(text)
      folded = NameKey(folding: text)
      fingerprint = shape.map { NameKey($0.normalized) }
    case .fingerprint:
      self.text = shape?.shown
      exact = nil
      folded = nil
      fingerprint = NameKey(shape?.normalized ?? text)
    }
  }
}

extension LeakedName {
  /// Whether two names mean the same, however they spell a fingerprint.
  public static func == (left: LeakedName, right: LeakedName) -> Bool {
    left.kind == right.kind && left.exact == right.exact && left.fingerprint == right.fingerprint
  }

  /// Feeds what names are compared by.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(exact)
    hasher.combine(fingerprint)
  }
}
