/// How imported files are read.
public struct ImportOptions: Hashable, Sendable {
  /// Whether deviations from BloodHound's rules are errors.
  public var isStrict: Bool
  /// Whether ids that differ in upper and lower case are one.
  public var idCase: IDCase
  /// What is made of edge kinds that no vocabulary knows.
  public var unknownKinds: UnknownKinds
  /// Files with BloodHound's extension definitions.
  public var extensions: [String]

  /// How ids are compared.
  public enum IDCase: String, CaseIterable, Hashable, Sendable {
    /// In upper case, as BloodHound stores them.
    case fold
    /// As they are written.
    case exact
  }

  /// What is made of edge kinds that no vocabulary knows.
  public enum UnknownKinds: String, CaseIterable, Hashable, Sendable {
    /// Control of the start gives control of the end; one warning lists them.
    case traverse
    /// They lead nowhere; one warning lists them.
    case ignore
    /// Each is an error.
    case error
  }

  /// Makes options: lenient, ids in upper case, unknown kinds traversed.
  public init(
    isStrict: Bool = false, idCase: IDCase = .fold, unknownKinds: UnknownKinds = .traverse,
    extensions: [String] = []
  ) {
    self.isStrict = isStrict
    self.idCase = idCase
    self.unknownKinds = unknownKinds
    self.extensions = extensions
  }
}
