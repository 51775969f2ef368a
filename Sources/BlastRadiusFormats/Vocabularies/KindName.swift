import BlastRadius

/// What the name of a foreign kind tells about it.
enum KindName {
  /// Whether a name has nothing but letters, digits and `_`, as BloodHound asks of edge kinds.
  static func isPlain(_ name: Borrowed<UInt8>) -> Bool {
    name.allSatisfy { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F: true
      default: false
      }
    }
  }

  /// Whether the name of a node kind is one of BloodHound's own.
  static func isReserved(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "tag" || name.hasPrefix("tag_")
  }

  /// The words of a name, in lower case: `GH_CanReadSecret` is "can read secret".
  static func words(_ name: String) -> String { parts(name).joined(separator: " ") }

  /// A sentence for an edge kind.
  static func sentence(_ name: String) -> String {
    let words = words(name)
    return "{subject} \(words.isEmpty ? "leads to" : words) {object}"
  }

  /// The built-in kind that a node kind is put below, by its last two words or its last.
  static func parent(_ name: String) -> String? {
    let parts = split(name[...])
    return KindWords.kind(of: parts.suffix(2).joined(separator: " "))
      ?? parts.last.flatMap(KindWords.kind)
  }

  private static func parts(_ name: String) -> [String] { split(withoutTool(name)) }

  /// The name without the letters before its first `_`, where these name the tool: `GH_`, `Okta_`.
  private static func withoutTool(_ name: String) -> Substring {
    guard let mark = name.firstIndex(of: "_") else { return name[...] }
    let rest = name[name.index(after: mark)...]
    // In names of one case, such as `service_account`, the first word is one like the others.
    let isMixed = rest.first?.isUppercase == true && name.contains(where: \.isLowercase)
    return isMixed ? rest : name[...]
  }

  /// The words of a name, in lower case; letters in upper case before a word are one of their own, as
  /// in `APIKey`, unless there is only one of them, as in `OAuth`.
  private static func split(_ name: Substring) -> [String] {
    var words: [String] = []
    var word: [Character] = []
    func end(_ count: Int) {
      if count > 0 { words.append(word.prefix(count).map { $0.lowercased() }.joined()) }
      word.removeFirst(count)
    }
    for character in name {
      guard character.isLetter || character.isNumber else {
        end(word.count)
        continue
      }
      if let last = word.last {
        let capitals = word.reversed().prefix(while: \.isUppercase).count
        if character.isUppercase, !last.isUppercase { end(word.count) }
        if character.isLowercase, capitals > 2 { end(word.count - 1) }
      }
      word.append(character)
    }
    end(word.count)
    return words
  }
}
