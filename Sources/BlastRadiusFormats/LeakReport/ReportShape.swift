import BlastRadius

/// Where in a report the entries stand, and what its keys say.
indirect enum ReportShape: Sendable {
  /// A text, a number, `true` or `false` that says this, or a list of such.
  case value(LeakedField)
  /// A list of texts that say this.
  case texts(LeakedField)
  /// An object; keys that are not named are passed over.
  case members([ExactText: ReportShape])
  /// A list of things of a shape.
  case each(ReportShape)
  /// An object whose keys say this of what stands under them.
  case keyed(LeakedField, ReportShape)
  /// An object whose values say this, whatever their keys are.
  case anyKey(LeakedField)
  /// Objects with a `key` and a `value`: what the value says by the key, in lower case.
  case pairs([ExactText: LeakedField])
  /// What says something of all the entries in it.
  case scope(ReportShape)
  /// An entry, a record, or what an access map says.
  case part(LeakedEntryDraft.Role, ReportShape)
  /// A list of what could not be scanned.
  case failures

  /// An entry that is an object of these keys.
  static func entry(_ members: [ExactText: ReportShape]) -> ReportShape {
    .part(.entry, .members(members))
  }

  /// A record that is an object of these keys.
  static func record(_ members: [ExactText: ReportShape]) -> ReportShape {
    .part(.record, .members(members))
  }
}
