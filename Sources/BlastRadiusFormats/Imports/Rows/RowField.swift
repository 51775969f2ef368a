import BlastRadius

/// What a column of a table of edges says.
enum RowField: Int, CaseIterable, Sendable {
  case subject, relation, object
  case id
  case subjectKind, subjectName, subjectZone, subjectIssued, subjectExpires, subjectRevoked
  case objectKind, objectName, objectZone, objectIssued, objectExpires, objectRevoked
  case requires, unless, exists, from, until, effort, evidence

  /// Those without which there is no edge.
  static let needed: [RowField] = [.subject, .relation, .object]

  /// The name of its column.
  var name: String { Self.names[rawValue] }

  /// The names of all columns, in order.
  static let names = [
    "subject", "relation", "object", "id", "subject-kind", "subject-name", "subject-zone",
    "subject-issued", "subject-expires", "subject-revoked", "object-kind", "object-name",
    "object-zone", "object-issued", "object-expires", "object-revoked", "requires", "unless",
    "exists", "from", "until", "effort", "evidence",
  ]

  /// The field of a name.
  init?(name: String) {
    guard let place = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: place)
  }

  /// The field that a header names: `Subject Kind` and `subject_kind` are `subject-kind`.
  init?(header: String) {
    let spelled = header.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 }
    self.init(name: String(spelled))
  }
}
