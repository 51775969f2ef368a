internal import BlastRadius

/// What everything is called in redacted models, and what it is: for who reads an answer back.
struct RedactionTable {
  /// A name with its pseudonym.
  private struct Row: Hashable {
    var kind: NameClass
    var called: String
    var id: String
    var name: String
  }

  private let rows: [Row]

  /// Collects what is called otherwise in models.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where two nodes of a model are one.
  /// - Complexity: O(n log n) for so many names.
  init(_ models: [Model]) throws {
    var rows: Set<Row> = []
    for model in models {
      guard let unredacted = model.unredacted else { continue }
      let (new, old) = (try Catalog(model), try Catalog(unredacted.model))
      for node in 0..<old.count {
        rows.insert(
          Row(kind: .node, called: new.id(node), id: old.id(node), name: old.name(node)))
      }
      for (new, old) in zip(model.zones, unredacted.model.zones) {
        rows.insert(Row(kind: .zone, called: new.id, id: old.id, name: old.name))
      }
      for (new, old) in zip(model.controls, unredacted.model.controls) {
        rows.insert(Row(kind: .control, called: new.id, id: old.id, name: old.name))
      }
      for (new, old) in zip(model.policies, unredacted.model.policies) {
        rows.insert(
          Row(kind: .policy, called: new.id, id: old.id, name: old.label ?? old.id))
      }
    }
    self.rows = rows.filter { $0.called != $0.id }
      .sorted { ($0.kind.rawValue, $0.called) < ($1.kind.rawValue, $1.called) }
  }

  /// The table as CSV.
  var text: LongText {
    let columns: [TableColumn<Row>] = [
      .raw("class") { $0.kind.rawValue }, .raw("pseudonym") { $0.called }, .raw("id") { $0.id },
      .raw("name") { $0.name },
    ]
    return CSVText(
      Document(sections: [DocumentSection(table: Table(columns, rows, for: .machines))])
    ).text
  }
}
