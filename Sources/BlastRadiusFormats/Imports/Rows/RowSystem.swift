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
    let first = head.firstLine.first { $0 != 0x20 && $0 != 0x09 }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return !mapping.edges(head.keys.names).isEmpty || !mapping.edges(head.itemKeys.names).isEmpty
    }
    return RowHeader(head.text, mapping) != nil
  }
}
