import BlastRadius

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
  /// What exports do not say of themselves: whose they are.
  public var names: [ImportName]
  /// The file that says what the columns of tables are, or `nil`.
  public var mapping: String?
  /// The file with the rules by which nodes of different exports are joined, or `nil` for those that are
  /// shipped.
  public var joins: String?
  /// The only system whose exports are read, or `nil` for all.
  package var expected: String?
  /// Where the text of the files is while the estate is in use.
  public var text: Text

  /// Where the text of imported files is: properties are read from there when they are asked for.
  public enum Text: Hashable, Sendable {
    /// In memory: the files may change as soon as they were read.
    case copied
    /// In the files, which are mapped and stay open; at most sixteen, further ones are copied, as is
    /// what is packed or no UTF-8.
    ///
    /// Nobody may change them while the estate is in use: `Estate.checkUnchanged()` finds out, and
    /// a file that is cut short ends the process with a message and exit code 2.
    case mapped
  }

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

  /// Makes options: lenient, ids in upper case, unknown kinds traversed, texts copied.
  public init(
    isStrict: Bool = false, idCase: IDCase = .fold, unknownKinds: UnknownKinds = .traverse,
    extensions: [String] = [], names: [ImportName] = [], mapping: String? = nil,
    joins: String? = nil, text: Text = .copied
  ) {
    self.isStrict = isStrict
    self.idCase = idCase
    self.unknownKinds = unknownKinds
    self.extensions = extensions
    self.names = names
    self.mapping = mapping
    self.joins = joins
    self.text = text
  }
}
