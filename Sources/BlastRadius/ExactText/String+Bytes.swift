// In this package texts are equal, and come before each other, by their bytes.
//
// Swift compares what is canonically equivalent: to it a letter with its accent in one character is the
// letter followed by the accent, and two ids that an import tells apart would be one. The compiler takes
// what stands here wherever it knows that it compares texts, in the members of types that conform to
// `Hashable` too. What is generic asks the standard library still: sets and keys of dictionaries are
// `ExactText`, and a test sees to it.

extension String {
  /// Whether two texts have the same bytes.
  package static func == (left: String, right: String) -> Bool {
    left.utf8.count == right.utf8.count && order(left, right) == 0
  }

  /// Whether two texts have different bytes.
  package static func != (left: String, right: String) -> Bool { !(left == right) }

  /// The order of the bytes.
  package static func < (left: String, right: String) -> Bool { order(left, right) < 0 }

  /// The order of the bytes, the other way round.
  package static func > (left: String, right: String) -> Bool { order(left, right) > 0 }

  /// The order of the bytes.
  package static func <= (left: String, right: String) -> Bool { order(left, right) <= 0 }

  /// The order of the bytes, the other way round.
  package static func >= (left: String, right: String) -> Bool { order(left, right) >= 0 }

  /// Whether the text begins with the bytes of another one.
  package func hasPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  /// Whether the text ends with the bytes of another one.
  package func hasSuffix(_ suffix: String) -> Bool {
    utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Negative where the left one comes first, 0 where both are equal.
  private static func order(_ left: String, _ right: String) -> Int {
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        unsafe ByteOrder.order(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
      }
    }
  }
}

extension Hasher {
  /// Takes in the bytes of a text.
  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { unsafe combine(bytes: UnsafeRawBufferPointer($0)) }
    // No text has this byte, so two texts are not two others.
    combine(UInt8.max)
  }

  /// Takes in a text that may be missing.
  package mutating func combine(_ text: String?) {
    combine(text != nil)
    if let text { combine(text) }
  }

  /// Takes in a list of texts.
  package mutating func combine(_ texts: [String]) {
    combine(texts.count)
    for text in texts { combine(text) }
  }
}

extension String? {
  /// Whether both are missing, or have the same bytes.
  package static func == (left: String?, right: String?) -> Bool {
    switch (left, right) {
    case (let left?, let right?): left == right
    case (nil, nil): true
    default: false
    }
  }

  /// Whether one is missing, or they have different bytes.
  package static func != (left: String?, right: String?) -> Bool { !(left == right) }
}

extension [String] {
  /// Whether the texts have the same bytes, one by one.
  package static func == (left: [String], right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0 == $1 }
  }

  /// Whether some of the texts have different bytes.
  package static func != (left: [String], right: [String]) -> Bool { !(left == right) }
}

extension [String]? {
  /// Whether both are missing, or the texts have the same bytes, one by one.
  package static func == (left: [String]?, right: [String]?) -> Bool {
    switch (left, right) {
    case (let left?, let right?): left == right
    case (nil, nil): true
    default: false
    }
  }

  /// Whether one is missing, or some of the texts have different bytes.
  package static func != (left: [String]?, right: [String]?) -> Bool { !(left == right) }

  /// Whether the texts have the same bytes, one by one; what a list that is written out asks for.
  package static func == (left: [String]?, right: [String]) -> Bool {
    left.map { $0 == right } ?? false
  }

  /// Whether they are missing, or some of the texts have different bytes.
  package static func != (left: [String]?, right: [String]) -> Bool { !(left == right) }
}

extension Sequence<String> {
  /// Whether there is a text of the same bytes.
  package func contains(_ text: String) -> Bool { contains { $0 == text } }

  /// Whether these texts begin with the bytes of others, one by one.
  package func starts(with others: some Sequence<String>) -> Bool {
    starts(with: others) { $0 == $1 }
  }

  /// The texts in the order of their bytes.
  package func sorted() -> [String] { sorted { $0 < $1 } }

  /// The texts in the order of their bytes, each once.
  package func distinct() -> [String] { Set<ExactText>(self).texts.sorted() }

  /// The first text in the order of the bytes.
  package func min() -> String? { self.min { $0 < $1 } }

  /// The last text in the order of the bytes.
  package func max() -> String? { self.max { $0 < $1 } }

  /// Whether these texts come before others, by the bytes of the first that differ.
  package func lexicographicallyPrecedes(_ others: some Sequence<String>) -> Bool {
    lexicographicallyPrecedes(others) { $0 < $1 }
  }
}

extension Collection<String> {
  /// Where the first text of the same bytes stands.
  package func firstIndex(of text: String) -> Index? { firstIndex { $0 == text } }
}

/// Orders by the bytes of a text, then by something else.
package func < <Rest: Comparable>(left: (String, Rest), right: (String, Rest)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}

/// Orders by the bytes of a text, then by those of another one.
package func < (left: (String, String), right: (String, String)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}

/// Orders by the bytes of a text, then by those of two others.
package func < (left: (String, String, String), right: (String, String, String)) -> Bool {
  left.0 == right.0 ? (left.1, left.2) < (right.1, right.2) : left.0 < right.0
}
