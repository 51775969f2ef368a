/// The fields of a row that are about one of its nodes.
struct RowNodeFields {
  var zone: RowField
  var issued: RowField
  var expires: RowField
  var revoked: RowField

  static let ofSubject = RowNodeFields(
    zone: .subjectZone, issued: .subjectIssued, expires: .subjectExpires, revoked: .subjectRevoked)
  static let ofObject = RowNodeFields(
    zone: .objectZone, issued: .objectIssued, expires: .objectExpires, revoked: .objectRevoked)
}
