import BlastRadius

/// Tables and JSON of which each row is an edge.
enum RowSystem {
  static func system(_ mapping: RowMapping) -> ImportSystem {
    ImportSystem(
      name: "rows",
      summary: "CSV, TSV and JSON of which each row is an edge: subject, relation, object",
      showsLines: true, recognises: { recognises($0, mapping) }, importer: { RowImporter(mapping) })
  }

  private static func recognises(_ head: FileHead, _ mapping: RowMapping) -> Bool {
    let first = head.text.first { !" \t\r\n".utf8.contains($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return !mapping.edges(head.keys.names).isEmpty || !mapping.edges(head.itemKeys.names).isEmpty
    }
    return mapping.header(of: head.text) != nil
  }
}
