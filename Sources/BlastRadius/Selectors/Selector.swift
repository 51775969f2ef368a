/// A way to name nodes: `jira`, `id:anything`, `name:"CI.CORP"`, `kind:credential`,
/// `zone:atlassian`, `tag:pci`, `scope:gdpr` or `scenario:NAME`.
///
/// All but `id:` may end in a level: `jira@read`. An id with commas or quotes stands in double
/// quotes, with `\"` and `\\` escaped: `"CN=Bob, OU=IT"@read`. After `id:` everything up to the end
/// of the text is the id, verbatim.
package struct Selector: Hashable, Sendable {
  /// What is selected.
  package var target: Target
  /// The level asked for; `nil` where the text names none.
  package var level: Level?

  /// What a selector selects.
  package enum Target: Hashable, Sendable {
    /// The node of this id; where there is none, the only node of this name.
    case word(String)
    /// The node of this id.
    case id(String)
    /// The nodes of this name, exactly or else in upper or lower case.
    case name(String)
    /// The nodes of this kind and of those below it, in upper or lower case.
    case kind(String)
    /// The nodes of this zone.
    case zone(String)
    /// The nodes with this tag.
    case tag(String)
    /// The nodes in this compliance scope.
    case scope(String)
    /// What the scenario of this name selects.
    case scenario(String)
  }

  /// Makes a selector.
  package init(_ target: Target, level: Level? = nil) {
    self.target = target
    self.level = level
  }

  /// The words that say how the rest names nodes; `id:` is the one besides.
  static let prefixes: [(String, @Sendable (String) -> Target)] = [
    ("name:", { .name($0) }), ("kind:", { .kind($0) }), ("zone:", { .zone($0) }),
    ("tag:", { .tag($0) }), ("scope:", { .scope($0) }), ("scenario:", { .scenario($0) }),
  ]

  /// Whether a text would be read as something else than the id it is, unless it stands in quotes.
  package static func isPrefixed(_ id: String) -> Bool {
    id.hasPrefix("id:") || prefixes.contains { id.hasPrefix($0.0) }
  }

  /// Reads the selectors of a text, which are separated by commas.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a quote is not closed or an item is
  ///   empty.
  package static func parse(_ text: String) throws -> [Selector] {
    var parser = SelectorParser(text)
    return try parser.parse()
  }
}

/// Reads the selectors of one text.
private struct SelectorParser {
  private let text: String
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) {
    self.text = text
    rest = text.unicodeScalars[...]
  }

  mutating func parse() throws -> [Selector] {
    var selectors: [Selector] = []
    repeat {
      selectors.append(try item())
    } while takeComma()
    return selectors
  }

  private mutating func item() throws -> Selector {
    skipSpace()
    if take("id:") {
      let id = String(rest)
      rest = rest[rest.endIndex...]
      return Selector(.id(try nonEmpty(id)))
    }
    let make = prefix()
    let selector: Selector
    if rest.first == "\"" {
      let name = try quoted()
      selector = Selector(make(try nonEmpty(name)), level: try suffix())
    } else {
      let word = rest.prefix { $0 != "," }
      rest = rest[word.endIndex...]
      let (name, level) = Fact.split(Self.trimmed(word))
      selector = Selector(make(try nonEmpty(name)), level: level)
    }
    if case .scenario = selector.target, selector.level != nil {
      throw error("a scenario names its own levels, so none can follow it")
    }
    return selector
  }

  /// Takes the word before the colon, where it is one of the known ones.
  private mutating func prefix() -> (String) -> Selector.Target {
    for (prefix, make) in Selector.prefixes where take(prefix) { return make }
    return Selector.Target.word
  }

  private mutating func quoted() throws -> String {
    var name = String.UnicodeScalarView()
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return String(name)
      case "\\": name.append(try escaped())
      default: name.append(scalar)
      }
    }
    throw error("a double quote is not closed")
  }

  private mutating func escaped() throws -> Unicode.Scalar {
    guard let scalar = rest.popFirst() else { throw error("a double quote is not closed") }
    return scalar
  }

  /// What may follow a closing quote: a level, then a comma or the end.
  private mutating func suffix() throws -> Level? {
    let word = Self.trimmed(rest.prefix { $0 != "," })
    rest = rest.drop { $0 != "," }
    guard !word.isEmpty else { return nil }
    guard word.first == "@", let level = Level(name: word.dropFirst()) else {
      throw error("after a closing quote comes a level or a comma, not `\(word)`")
    }
    return level
  }

  private mutating func take(_ prefix: String) -> Bool {
    guard rest.starts(with: prefix.unicodeScalars) else { return false }
    rest = rest.dropFirst(prefix.unicodeScalars.count)
    return true
  }

  private mutating func takeComma() -> Bool {
    guard rest.first == "," else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipSpace() {
    rest = rest.drop(while: \.properties.isWhitespace)
  }

  private static func trimmed(_ word: Substring.UnicodeScalarView) -> String {
    var word = word.drop(while: \.properties.isWhitespace)
    while word.last?.properties.isWhitespace == true { word.removeLast() }
    return String(word)
  }

  private func nonEmpty(_ name: String) throws -> String {
    guard !name.isEmpty else { throw error("a name is missing") }
    return name
  }

  private func error(_ problem: String) -> BlastRadiusError {
    let shown = SafeText.shortened(SafeText.visible(text), to: 80)
    return BlastRadiusError(.badInput, "selector `\(shown)`: \(problem)")
  }
}
