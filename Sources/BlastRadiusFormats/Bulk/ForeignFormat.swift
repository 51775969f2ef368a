import BlastRadius

/// Says what files are that look like something which is not read, and what to do with them.
enum ForeignFormat {
  /// What bytes are that no reader takes by what they begin with; `nil` for what may be a text.
  static func ofBinary(_ head: [UInt8]) -> String? {
    for (mark, name) in marks where head.starts(with: mark) { return "this is \(name)" + unpack }
    if head.count > 262, head[257..<262].elementsEqual("ustar".utf8) {
      return "this is a tar archive" + unpack
    }
    return nil
  }

  private static let unpack = ", which is not read: name the JSON files that are in it"

  private static let marks: [([UInt8], String)] = [
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "an archive of 7-Zip"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "packed by xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "packed by Zstandard"),
    (Array("BZh".utf8), "packed by bzip2"),
    (Array("Rar!".utf8), "an archive of RAR"),
    (Array("%PDF-".utf8), "a PDF"),
    (Array("SQLite format 3".utf8), "a database of SQLite"),
    ([0xD0, 0xCF, 0x11, 0xE0], "a document of Microsoft Office"),
  ]

  /// What a text is that is no model, by how it begins; `nil` for what may be one.
  static func ofText(_ text: Borrowed<UInt8>) -> String? {
    guard let start = text.firstIndex(where: { !" \t\r\n".utf8.contains($0) }) else { return nil }
    let rest = text.part(start..<text.count)
    switch rest[0] {
    case UInt8(ascii: "<"):
      return "this is XML or HTML, which is not read: export the graph as JSON"
    case UInt8(ascii: "["): return ofList(rest)
    case UInt8(ascii: "{"): return ofObject(TopKeys(rest))
    default: return ofTable(rest)
    }
  }

  private static func ofList(_ text: Borrowed<UInt8>) -> String? {
    guard let start = text.dropFirst().firstIndex(where: { !" \t\r\n".utf8.contains($0) }),
      text[start] == UInt8(ascii: "{")
    else { return nil }
    let keys = TopKeys(text.part(start..<text.count))
    return keys.isLine ? apoc : "this is a list in JSON, and no graph" + ask(keys)
  }

  private static let apoc =
    "this is an export of Neo4j's APOC in one piece: export it with `jsonFormat: 'JSON_LINES'`"

  /// What an object is that is neither a model nor one of those that are read.
  private static func ofObject(_ keys: TopKeys) -> String? {
    if keys.isEmpty || keys.contains("blastradius") { return nil }
    if keys.contains("relationship_kinds", "node_kinds") { return definition }
    if keys.contains("nodes"), keys.contains("rels", "relationships") { return apoc }
    if keys.contains("runs"), keys.contains("version", "$schema") {
      return "this is a report in SARIF, and no graph"
    }
    if keys.contains("kind"), keys.contains("data") {
      return "these are lines of AzureHound, which are not read: let BloodHound ingest them, and "
        + "export the graph"
    }
    if keys.names.contains(where: { TextModelKeys.model.contains($0) }) { return nil }
    return "this is JSON, and no graph" + ask(keys)
  }

  /// What a definition of an extension is for.
  static let definition =
    "this is BloodHound's definition of an extension: give it with `--extension`"

  private static func ask(_ keys: TopKeys) -> String {
    let names = keys.names.prefix(5).map(\.inTicks).joined(separator: ", ")
    return
      " that is known by its keys (\(names)): models, OpenGraph, BloodHound's exports and lines "
      + "of Neo4j's APOC are read"
  }

  /// Whether the first two lines have the same number of separators, and no colon.
  private static func ofTable(_ text: Borrowed<UInt8>) -> String? {
    let lines = text.prefix(4096).split(separator: 0x0A, maxSplits: 2).prefix(2)
    guard lines.count == 2, lines.allSatisfy({ $0.first != UInt8(ascii: "#") }) else { return nil }
    for separator in ",;\t".utf8 {
      let counts = lines.map { line in line.count { $0 == separator } }
      if counts[0] > 0, counts[0] == counts[1],
        !lines[0].contains(UInt8(ascii: ":")), !lines[0].contains(UInt8(ascii: "{"))
      {
        return
          "this is a table, and no graph: a list of leaked credentials goes to `triage --leaked`"
      }
    }
    return nil
  }
}
