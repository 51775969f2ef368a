import BlastRadius

/// Reads `get-credential-report`: a table, or its JSON with the table in Base64 decoded by the tool.
enum AWSCredentialReport {
  /// Whether a table begins as such a report does.
  static func isOne(_ line: Borrowed<UInt8>) -> Bool {
    line.string.hasPrefix("user,arn,user_creation_time,")
  }

  /// Reads the rows.
  static func read(
    _ bytes: Borrowed<UInt8>, document: Int
  ) throws(TableCursor.Failure) -> [AWSCredentialRow] {
    var cursor = TableCursor(bytes, delimiter: UInt8(ascii: ","))
    guard try cursor.next() else { return [] }
    let columns = cursor.fields.map { cursor.string($0) }
    if cursor.isCut {
      throw TableCursor.Failure(
        offset: cursor.start, message: "this credential report ends before its first row")
    }
    func column(_ name: String) -> Int? { columns.firstIndex { $0 == name } }
    let arn = column("arn")
    var rows: [AWSCredentialRow] = []
    while try cursor.next() {
      if cursor.isCut, cursor.fields.count < columns.count {
        throw TableCursor.Failure(
          offset: cursor.start,
          message: "the file ends in the middle of this row: it has \(cursor.fields.count) fields, "
            + "and the first line names \(columns.count)")
      }
      let cells = cursor.fields.map { cursor.string($0) }
      func cell(_ column: Int?) -> String {
        column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
      }
      func isTrue(_ name: String) -> Bool { cell(column(name)).isSameInAnyCase(as: "true") }
      func moment(_ name: String) -> Moment? { AWSMoment.parse(cell(column(name))) }
      guard cell(arn).accountOfARN != nil else { continue }
      let keys = (1...2).compactMap { slot -> AWSCredentialRow.Key? in
        let name = "access_key_\(slot)"
        let (rotated, lastUsed) = (moment("\(name)_last_rotated"), moment("\(name)_last_used_date"))
        guard isTrue("\(name)_active") || rotated != nil else { return nil }
        return .init(
          slot: slot, isActive: isTrue("\(name)_active"), rotated: rotated, lastUsed: lastUsed)
      }
      rows.append(
        AWSCredentialRow(
          arn: cell(arn), hasPassword: isTrue("password_enabled"),
          passwordUsed: moment("password_last_used"),
          passwordChanged: moment("password_last_changed"), hasSecondFactor: isTrue("mfa_active"),
          keys: keys, document: document, line: cursor.line))
    }
    if rows.isEmpty {
      throw TableCursor.Failure(offset: 0, message: "this credential report has no row of a user")
    }
    return rows
  }
}
