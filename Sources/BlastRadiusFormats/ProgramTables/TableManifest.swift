package import BlastRadius

/// What a folder of tables is: what it was made from, and what each of its files is.
package struct TableManifest: Sendable {
  package static let name = TablesFolder.manifest
  /// The version of tables and manifest; another one has other columns, or they mean something else.
  package static let version = 1

  private let tables: CompiledTables
  private let inputs: [InputDigest]
  private let parts: [TablePart]
  private let model: TablesFolder.Model
  private let format: String
  private let assumptions: [String]

  /// Makes one.
  ///
  /// - Parameter assumptions: What the question assumes, as it was said.
  package init(
    _ tables: CompiledTables, inputs: [InputDigest], model: TablesFolder.Model,
    parts: [TablePart], format: String, assumptions: [String]
  ) {
    (self.tables, self.inputs, self.parts) = (tables, inputs, parts)
    (self.model, self.format, self.assumptions) = (model, format, assumptions)
  }

  /// The manifest as JSON.
  package var json: [UInt8] {
    JSONWriter.bytes { json in
      json.object { json in
        json.field("tables", "blastradius")
        json.field("version", Self.version)
        json.field("format", format)
        json.field("inputs", of: inputs) { $0.add($1) }
        json.field("model") { json in
          json.object { json in
            json.field("file", TablesFolder.model)
            json.field("bytes", model.bytes)
            json.field("head", model.head)
          }
        }
        json.field("question") { $0.object(question) }
        json.field("instants", of: tables.instants) { json, instant in
          json.field("at", instant.description)
          json.field("microseconds", Int(instant.microseconds))
        }
        json.field("lanes") { $0.object(lanes) }
        json.field("nodes", tables.nodeCount)
        json.field("parts", of: parts) { $0.add($1) }
        json.field("columns") { $0.object(columns) }
      }
    }
  }

  private func question(_ json: inout JSONWriter) {
    let question = tables.question
    json.field("since", question.since?.asBeginning)
    json.field("at", question.at?.asBeginning)
    json.field("assumptions", assumptions)
    json.field("assumed", TablesFolder.assumed(question, assumptions))
    json.field("trustsEvidence", question.trustsEvidence)
    json.field("assumesPersistence", question.assumesPersistence)
    json.field("hasSeeds", !question.from.isEmpty)
  }

  private func lanes(_ json: inout JSONWriter) {
    json.field("intervalsPerBlock", CompiledTables.intervalsPerBlock)
    json.field("blocks", tables.blockCount)
    json.field("ofInterval", ["confirmed", "possible"])
  }

  private func columns(_ json: inout JSONWriter) {
    for table in TableKind.allCases {
      json.field(
        table.rawValue, table.columns.map { "\($0.name) \($0.isText ? "VARCHAR" : "BIGINT")" })
    }
  }
}

extension JSONWriter {
  fileprivate mutating func add(_ input: InputDigest) {
    field("name", input.name)
    field("sha256", input.sha256)
    field("bytes", input.count)
  }

  fileprivate mutating func add(_ part: TablePart) {
    field("table", part.table.rawValue)
    field("file", part.file)
    field("rows", part.rows)
    field("bytes", part.bytes)
    field("sha256", part.sha256)
  }
}
