internal import BlastRadius

/// The nodes that contain a text, as `blastradius.find/1`.
struct FindJSON {
  var report: FindReport

  /// The nodes and what was asked.
  var bytes: [UInt8] {
    JSONWriter.bytes { json in
      json.object { json in
        json.field("schema", "blastradius.find/1")
        json.field("text", report.text)
        json.field("rows", of: Array(report.rows)) { json, row in
          json.field("id", row.id)
          json.field("name", report.catalog.name(row.number))
          json.field("kinds", report.kinds(row))
        }
        json.field("omitted", report.omitted)
      }
    }
  }
}
