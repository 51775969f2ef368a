import BlastRadius

/// What other systems say of accounts and keys without saying that a credential leaked.
extension KnownReport {
  /// `aws iam list-access-keys`.
  static let accessKeys = KnownReport(
    "`aws iam list-access-keys`",
    .members([
      "AccessKeyMetadata": .each(
        .record([
          "AccessKeyId": .value(.name), "UserName": .value(.owner), "Status": .value(.says("")),
          "CreateDate": .value(.says("issued ")),
        ]))
    ]))

  /// The answer of Have I Been Pwned's `breacheddomain`: the breaches of each name before `@`.
  static let breaches = KnownReport(
    writer, .keyed(.owner, .part(.record, .texts(.says("in the breach ")))))

  /// The export of Have I Been Pwned's search of a domain.
  static let breachExport = KnownReport(
    writer,
    .members([
      "BreachSearchResults": .each(
        .record([
          "Alias": .value(.owner), "DomainName": .value(.domain),
          "Breaches": .each(.members(["Name": .value(.says("in the breach "))])),
        ])),
      "PasteSearchResults": .each(
        .record([
          "Alias": .value(.owner), "DomainName": .value(.domain),
          "Pastes": .each(.members(["Source": .value(.says("in a paste on "))])),
        ])),
    ]))

  private static let writer = "Have I Been Pwned"
}
