import BlastRadius

extension OpenGraphImporter {
  /// How an end names its node.
  private enum MatchBy { case id, name, property }

  /// Reads `start` or `end`; sets `isBroken` after an error.
  mutating func readEndpoint(
    _ cursor: inout TokenCursor, _ side: StaticString, _ item: ItemName, _ isBroken: inout Bool
  ) throws(JSONFailure) -> RawEndpoint? {
    guard cursor.byte == UInt8(ascii: "{") else {
      log.error("wrong-type", cursor.offset, "\(item): `\(side)` is an object, not \(cursor.shape)")
      isBroken = true
      try cursor.skipValue()
      return nil
    }
    let errors = log.errorCount
    var endpoint = RawEndpoint(offset: cursor.offset)
    var matchBy = MatchBy.id
    var conditions: [EndpointPattern.Condition]?
    var seen: UInt16 = 0
    var more = try cursor.beginObject()
    while more {
      let at = cursor.offset
      let key = try cursor.key()
      if cursor.isText(key, "value") {
        note(1, in: &seen, at, "value", item)
        endpoint.value = try text(&cursor, "value", item)
      } else if cursor.isText(key, "match_by") {
        note(2, in: &seen, at, "match_by", item)
        matchBy = try readMatchBy(&cursor, side, item)
      } else if cursor.isText(key, "kind") {
        note(4, in: &seen, at, "kind", item)
        if try !cursor.takeNull() { endpoint.kind = try text(&cursor, "kind", item) }
      } else if cursor.isText(key, "property_matchers") {
        note(8, in: &seen, at, "property_matchers", item)
        conditions = try readMatchers(&cursor, side, item)
      } else if cursor.isText(key, "id"), seen & 1 == 0 {
        // The line dialect writes `{"id": …, "labels": […]}`.
        endpoint.value = try text(&cursor, "id", item)
      } else {
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
    if log.errorCount == errors {
      finish(&endpoint, matchBy, conditions, cursor, side, item)
    }
    isBroken = isBroken || log.errorCount > errors
    return endpoint
  }

  private mutating func readMatchBy(
    _ cursor: inout TokenCursor, _ side: StaticString, _ item: ItemName
  ) throws(JSONFailure) -> MatchBy {
    let at = cursor.offset
    if try cursor.takeNull() { return .id }
    guard let range = try text(&cursor, "match_by", item) else { return .id }
    if cursor.isText(range, "id") { return .id }
    if cursor.isText(range, "name") { return .name }
    if cursor.isText(range, "property") { return .property }
    log.error(
      "wrong-value", at,
      "\(item): `match_by` of `\(side)` is id, name or property, not \(cursor.excerpt(range).inTicks)"
    )
    return .id
  }

  /// Checks that what an end says fits together, and notes its pattern.
  private mutating func finish(
    _ endpoint: inout RawEndpoint, _ matchBy: MatchBy, _ conditions: [EndpointPattern.Condition]?,
    _ cursor: borrowing TokenCursor, _ side: StaticString, _ item: ItemName
  ) {
    if matchBy == .property {
      if endpoint.value != nil {
        log.deviation(
          "bad-endpoint", endpoint.offset, strict: isStrict,
          "\(item): `\(side)` is matched by property, so `value` says nothing")
      }
      guard let conditions, !conditions.isEmpty else {
        return log.error(
          "missing-key", endpoint.offset, "\(item): `\(side)` needs `property_matchers`")
      }
      endpoint.pattern = pattern(conditions, endpoint.kind, cursor, item)
      return
    }
    if conditions != nil {
      log.deviation(
        "bad-endpoint", endpoint.offset, strict: isStrict,
        "\(item): `\(side)` is not matched by property, so `property_matchers` say nothing")
    }
    guard let value = endpoint.value, !value.isEmpty else {
      return log.error("missing-key", endpoint.offset, "\(item): `\(side)` needs `value`")
    }
    guard matchBy == .name else { return }
    let name = JSONText.string(cursor.text.part(value))
    endpoint.pattern = pattern(
      [.init(key: "name", value: .text(PropertyValue.folded(name, "name")))], endpoint.kind, cursor,
      item)
  }

  private mutating func pattern(
    _ conditions: [EndpointPattern.Condition], _ kind: Range<Int>?,
    _ cursor: borrowing TokenCursor, _ item: ItemName
  ) -> Int {
    var pattern = EndpointPattern(conditions: conditions)
    if let kind { pattern.kind = self.kind(kind, cursor, item) }
    if let known = patternNumbers[pattern] { return known }
    patternNumbers[pattern] = patterns.count
    patterns.append(pattern)
    return patterns.count - 1
  }

  private mutating func readMatchers(
    _ cursor: inout TokenCursor, _ side: StaticString, _ item: ItemName
  ) throws(JSONFailure) -> [EndpointPattern.Condition]? {
    if try cursor.takeNull() { return nil }
    var conditions: [EndpointPattern.Condition] = []
    guard cursor.byte == UInt8(ascii: "[") else {
      log.error(
        "wrong-type", cursor.offset,
        "\(item): `property_matchers` of `\(side)` is a list, not \(cursor.shape)")
      try cursor.skipValue()
      return conditions
    }
    var more = try cursor.beginArray()
    while more {
      if cursor.byte == UInt8(ascii: "{") {
        if let condition = try readMatcher(&cursor, item) { conditions.append(condition) }
      } else {
        log.error(
          "wrong-type", cursor.offset, "\(item): a matcher is an object, not \(cursor.shape)")
        try cursor.skipValue()
      }
      more = try cursor.continueArray()
    }
    return conditions
  }

  private mutating func readMatcher(_ cursor: inout TokenCursor, _ item: ItemName)
    throws(JSONFailure) -> EndpointPattern.Condition?
  {
    let start = cursor.offset
    var key: String?
    var value: PropertyValue?
    var hasOperator = false
    var more = try cursor.beginObject()
    while more {
      let name = try cursor.key()
      if cursor.isText(name, "key") {
        if let range = try text(&cursor, "key", item) {
          key = JSONText.string(cursor.text.part(range))
        }
      } else if cursor.isText(name, "operator") {
        hasOperator = true
        try readOperator(&cursor, item)
      } else if cursor.isText(name, "value") {
        value = try readMatcherValue(&cursor, item)
      } else {
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
    if !hasOperator, isStrict {
      log.error("missing-key", start, "\(item): a matcher needs `operator`")
    }
    guard let key, !key.isEmpty, let value else {
      log.error("missing-key", start, "\(item): a matcher needs `key` and `value`")
      return nil
    }
    if case .text(let text) = value {
      return .init(key: key, value: .text(PropertyValue.folded(text, key)))
    }
    return .init(key: key, value: value)
  }

  private mutating func readOperator(_ cursor: inout TokenCursor, _ item: ItemName)
    throws(JSONFailure)
  {
    let at = cursor.offset
    guard let range = try text(&cursor, "operator", item), !cursor.isText(range, "equals") else {
      return
    }
    log.error(
      "wrong-value", at, "\(item): `operator` is equals, not \(cursor.excerpt(range).inTicks)")
  }

  private mutating func readMatcherValue(_ cursor: inout TokenCursor, _ item: ItemName)
    throws(JSONFailure) -> PropertyValue?
  {
    let start = cursor.offset
    switch cursor.byte {
    case UInt8(ascii: "\""):
      let range = try cursor.takeText()
      return .text(JSONText.string(cursor.text.part(range)))
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "n"):
      log.error(
        "wrong-type", start,
        "\(item): the value of a matcher is a text, a number, true or false, not \(cursor.shape)")
      try cursor.skipValue()
      return nil
    default:
      let range = start..<cursor.endOfScalar()
      try cursor.skipScalar()
      return PropertyValue(scalar: cursor.excerpt(range))
    }
  }
}
