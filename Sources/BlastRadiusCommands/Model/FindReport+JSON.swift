internal import BlastRadius

extension FindReport {
  /// Writes the fields of `blastradius.find/1`.
  func write(_ json: inout JSONWriter) {
    json.field("text", text)
    json.field("rows", of: Array(rows)) { json, row in
      json.field("id", row.id)
      json.field("name", catalog.name(row.number))
      json.field("kinds", kinds(row))
    }
    json.field("omitted", omitted)
  }
}
