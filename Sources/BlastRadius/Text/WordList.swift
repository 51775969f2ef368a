/// Lists within sentences.
package enum WordList {
  /// `a`, `a and b`, `a, b and c`; empty for none.
  package static func joined(_ items: [String], _ word: String = "and") -> String {
    guard items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + items[items.count - 1]
  }
}
