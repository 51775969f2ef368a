import BlastRadius

/// Reads AWS's credential report: what is known of the accounts of users, none of which leaked.
enum CredentialReport {
  /// Whether a table is one.
  static func isOne(_ table: DelimitedText) -> Bool {
    ["user", "arn", "access_key_1_active"].allSatisfy { name in
      table.header.names.contains { $0 == name }
    }
  }

  /// What the columns say of a user, in this order.
  private static let says: [(column: String, words: String)] = [
    ("password_last_changed", "password changed "), ("password_last_used", "password used "),
    ("access_key_1_active", "key 1 active: "), ("access_key_1_last_rotated", "key 1 issued "),
    ("access_key_1_last_used_date", "key 1 used "),
    ("access_key_2_active", "key 2 active: "), ("access_key_2_last_rotated", "key 2 issued "),
    ("access_key_2_last_used_date", "key 2 used "),
  ]

  static func read(_ table: DelimitedText, _ builder: inout LeakedListBuilder) {
    let columns = [ExactText: Int](
      table.header.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    DelimitedReader.forEachRow(of: table, &builder) { row, builder in
      var draft = LeakedEntryDraft(at: row.start)
      draft.role = .record
      func add(_ column: String, _ field: LeakedField) {
        guard let position = columns[column], position < row.fields.count else { return }
        let value = row.string(row.fields[position])
        // `N/A`, `no_information` and `not_supported` say nothing.
        let saysSomething = FoundText.date(value) != nil || value == "true" || value == "false"
        if case .says = field, !saysSomething { return }
        draft.add(field, value, at: row.fields[position].range.lowerBound)
      }
      add("arn", .owner)
      add("user", .owner)
      for (column, words) in says { add(column, .says(words)) }
      builder.add(draft)
    }
  }
}
