/// What a column of a table of edges says.
enum RowField: String, CaseIterable, Sendable {
  case subject = "subject"
  case relation = "relation"
  case object = "object"
  case id = "id"
  case subjectKind = "subject-kind"
  case subjectName = "subject-name"
  case subjectZone = "subject-zone"
  case subjectIssued = "subject-issued"
  case subjectExpires = "subject-expires"
  case subjectRevoked = "subject-revoked"
  case objectKind = "object-kind"
  case objectName = "object-name"
  case objectZone = "object-zone"
  case objectIssued = "object-issued"
  case objectExpires = "object-expires"
  case objectRevoked = "object-revoked"
  case requires = "requires"
  case unless = "unless"
  case exists = "exists"
  case from = "from"
  case until = "until"
  case effort = "effort"
  case evidence = "evidence"

  /// Those without which there is no edge.
  static let needed: [RowField] = [.subject, .relation, .object]

  /// The place among all fields.
  var index: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The field that a header names: `Subject Kind` and `subject_kind` are `subject-kind`.
  init?(header: String) {
    let spelled = header.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 }
    guard let field = RowField(rawValue: String(spelled)) else { return nil }
    self = field
  }
}
