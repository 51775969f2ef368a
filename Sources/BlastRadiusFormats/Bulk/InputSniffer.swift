import BlastRadius

/// Tells bulk data from text models by their first bytes.
enum InputSniffer {
  /// What a file is.
  enum Shape: Equatable {
    /// A text model, or anything that the reader of text models says what is wrong with.
    case text
    /// OpenGraph JSON, or what looks like the JSON of BloodHound, a collector or APOC.
    case json
    /// What a system exports.
    case export
    case zip
    case gzip
    /// Something that is not read; what it is and what to do with it.
    case foreign(String)
  }

  /// What a file is that begins with these bytes.
  static func shape(of head: [UInt8], _ systems: ImportSystems) -> Shape {
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      return .zip
    }
    if Gzip.isMarked(head) { return .gzip }
    if let foreign = ForeignFormat.ofBinary(head) { return .foreign(foreign) }
    return (UTF16Text.asUTF8(head) ?? head).lend { text in
      let head = FileHead(text)
      if !head.keys.contains("blastradius") {
        if systems.system(of: head) != nil { return .export }
        if isBulk(head.keys) { return .json }
      }
      return ForeignFormat.ofText(text).map(Shape.foreign) ?? .text
    }
  }

  /// An object is a text model if it has a key `blastradius`, an export if a system knows it, and bulk data
  /// if it has one of the keys of OpenGraph, its dialects or the collectors.
  private static func isBulk(_ keys: TopKeys) -> Bool {
    if keys.isAzureLine { return false }
    return keys.isLine || keys.contains("graph", "metadata", "meta", "data", "labels", "start_id")
      || keys.isOwnGraph || keys.has("nodes", "[") && keys.has("edges", "[")
  }
}

extension TopKeys {
  /// A line of AzureHound.
  fileprivate var isAzureLine: Bool { contains("kind") && contains("data") && !contains("meta") }

  /// A graph as BloodHound exports it.
  fileprivate var isOwnGraph: Bool {
    contains("node_keys", "edge_keys") || has("nodes", "{") && has("edges", "[") && namesObjects
  }
}
