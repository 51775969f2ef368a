import BlastRadius

/// A pattern of a policy, in which variables may stand: `arn:aws:s3:::home/${aws:username}/*`.
struct PolicyPattern: Hashable, Sendable {
  /// It as it is written.
  let text: String
  private let parts: [Part]
  /// What it is for everyone, where no variable stands in it.
  private let fixed: Glob?

  private enum Part: Hashable, Sendable {
    case pattern(String)
    case literal(String)
    case variable(key: String, fallback: String?)
  }

  /// What a pattern is for someone.
  enum Bound {
    case glob(Glob)
    /// A variable has no value, so that nothing is matched.
    case nothing
    /// A variable is not known; what it matches whatever its value is, and its key.
    case unknown(Glob, key: String)
  }

  /// Reads a pattern.
  ///
  /// - Parameter hasVariables: Whether `${…}` means something: since the version 2012-10-17.
  init(_ text: String, hasVariables: Bool) {
    self.text = text
    parts = hasVariables && text.utf8.contains(UInt8(ascii: "$")) ? Self.parts(text) : []
    fixed = parts.isEmpty ? Glob(text) : nil
  }

  static func == (left: PolicyPattern, right: PolicyPattern) -> Bool {
    left.text == right.text && left.parts.isEmpty == right.parts.isEmpty
  }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether it stands for everything.
  var isAll: Bool { fixed?.isAll ?? false }

  /// The keys of its variables, in lower case.
  var keys: [String] {
    parts.compactMap { part in if case .variable(let key, _) = part { key } else { nil } }
  }

  /// Whether it says the same for everyone.
  var isFixed: Bool {
    !parts.contains { part in if case .variable = part { true } else { false } }
  }

  private static func parts(_ text: String) -> [Part] {
    var parts: [Part] = []
    let bytes = Array(text.utf8)
    var (start, position) = (0, 0)
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    while position + 1 < bytes.count {
      guard bytes[position] == UInt8(ascii: "$"), bytes[position + 1] == UInt8(ascii: "{"),
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "}"))
      else {
        position += 1
        continue
      }
      if start < position { parts.append(.pattern(string(start..<position))) }
      parts.append(variable(string(position + 2..<end)))
      (start, position) = (end + 1, end + 1)
    }
    if start < bytes.count { parts.append(.pattern(string(start..<bytes.count))) }
    return parts
  }

  /// What stands between `${` and `}`: one of the three signs, or a key with what stands for its absence.
  private static func variable(_ text: String) -> Part {
    if ["*", "?", "$"].contains(where: { $0 == text }) { return .literal(text) }
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else {
      return .variable(key: text.trimmed.inLowerCase, fallback: nil)
    }
    let fallback = String(text[text.utf8.index(after: comma)...]).trimmed
    let isQuoted = fallback.hasPrefix("'") && fallback.hasSuffix("'") && fallback.utf8.count > 1
    return .variable(
      key: String(text[..<comma]).trimmed.inLowerCase,
      fallback: isQuoted ? String(fallback.dropFirst().dropLast()) : nil)
  }

  /// The pattern with the values of its variables.
  func bound(_ context: PolicyContext) -> Bound {
    if let fixed { return .glob(fixed) }
    var glob = Glob()
    var unknown: String?
    for part in parts {
      switch part {
      case .pattern(let text): glob.append(text)
      case .literal(let text): glob.appendLiteral(text)
      case .variable(let key, let fallback):
        switch context.value(of: key) {
        case .known(let values) where values.count == 1: glob.appendLiteral(values[0])
        case .pattern(let pattern): glob.append(pattern)
        case .absent, .known:
          guard let fallback else { return .nothing }
          glob.appendLiteral(fallback)
        case .chosen, .late, .unknown:
          glob.append("*")
          unknown = key
        }
      }
    }
    return unknown.map { .unknown(glob, key: $0) } ?? .glob(glob)
  }
}

extension String {
  /// The text without spaces around it.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { $0 != 0x20 }) else { return "" }
    let last = bytes.lastIndex { $0 != 0x20 } ?? first
    return String(self[first...last])
  }
}
