import BlastRadius

/// Tells bulk data from text models by their first bytes.
enum InputSniffer {
  /// What a file is.
  enum Shape: Equatable {
    /// A text model, or anything that the reader of text models says what is wrong with.
    case text
    /// OpenGraph JSON, or what looks like the JSON of a collector.
    case json
    case zip
  }

  /// So many bytes are looked at.
  static let reach = 65_536

  /// What a file is that begins with these bytes.
  ///
  /// An object is a text model if it has a key `blastradius`, and bulk data if it has one of those
  /// of OpenGraph, its dialects or the collectors.
  static func shape(of head: [UInt8]) -> Shape {
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      return .zip
    }
    let found = keys(UTF16Text.asUTF8(head) ?? head)
    if found.contains("blastradius") { return .text }
    return found.isDisjoint(with: bulk) ? .text : .json
  }

  private static let bulk: Set<String> = [
    "graph", "metadata", "meta", "data", "labels", "start_id",
  ]

  /// The keys of the object that a text begins with, as far as the text goes.
  private static func keys(_ text: [UInt8]) -> Set<String> {
    text.lend { text in
      let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var keys: Set<String> = []
      var reader = PropertyReader(text, at: mark)
      reader.forEachName { name in
        keys.insert(text.part(name).string)
        return keys.count < 1000
      }
      return keys
    }
  }
}
