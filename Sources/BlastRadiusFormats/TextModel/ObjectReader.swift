import BlastRadius

/// Reads the fields of one mapping: reports keys it does not know and values of the wrong shape,
/// and notes the place of every field.
struct ObjectReader {
  let path: ModelPath
  let location: SourceLocation
  let what: String
  let context: DecodingContext
  private let values: [ExactText: YAMLEntry]

  /// Makes a reader, or reports that the value is not a mapping. Nothing at all is an empty one.
  init?(
    _ value: YAMLValue, _ what: String, keys: [String], path: ModelPath,
    at location: SourceLocation? = nil, context: DecodingContext
  ) {
    guard let entries = value.entries ?? (value.isNull ? [] : nil) else {
      context.log.error(
        "wrong-type", "\(what) is a mapping, not \(value.shape)", at: value.location)
      return nil
    }
    self.path = path
    self.what = what
    self.location = location ?? value.location
    self.context = context
    var values: [ExactText: YAMLEntry] = [:]
    context.place(path, self.location)
    for entry in entries {
      guard keys.contains(entry.key) else {
        context.log.error(
          "unknown-key", "\(what) has no key \(entry.key.inTicks)", at: entry.keyLocation,
          notes: context.log.nearest(to: entry.key, in: keys))
        continue
      }
      values[entry.key] = entry
      context.place(path.field(entry.key), entry.value.location)
    }
    self.values = values
  }

  /// What stands under a key.
  func value(_ key: String) -> YAMLValue? { values[key]?.value }

  /// Where a key stands.
  func keyLocation(_ key: String) -> SourceLocation? { values[key]?.keyLocation }

  /// A text that is not empty.
  func text(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    return context.text(value, key)
  }

  /// A text that has to be there.
  func requiredText(_ key: String) -> String? {
    if value(key) == nil { missing(key) }
    return text(key)
  }

  /// Reports that a key is missing.
  func missing(_ key: String) {
    context.log.error("missing-key", "\(what) needs `\(key)`", at: location)
  }

  /// One text or a list of texts.
  func texts(_ key: String) -> [String] {
    guard let value = value(key) else { return [] }
    return context.list(value, key, path.field(key)) { item, _ in context.text(item, key) }
  }

  /// One of the names of an enumeration.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(_ key: String, _: Choice.Type)
    -> Choice?
  {
    guard let value = value(key) else { return nil }
    return context.choice(value, key, Choice.self)
  }

  /// `true` or `false`.
  func flag(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      context.wrong(value, "`\(key)` is `true` or `false`")
      return nil
    }
  }

  /// A whole number from 0.
  func count(_ key: String) -> Int? {
    guard let value = value(key) else { return nil }
    return context.count(value, key)
  }

  /// A year, a month, a date or an instant; `nil` also where it is `unknown`.
  func moment(_ key: String) -> Moment? {
    guard let value = value(key) else { return nil }
    return context.moment(value, key)
  }

  /// The end of what is accepted, which has to be known.
  func end(_ key: String) -> Moment? {
    if isUnknown(key), let value = value(key) {
      context.wrong(value, "`\(key)` is a date or an instant, which has to be known")
    }
    return moment(key)
  }

  /// Whether it is said that nobody says.
  func isUnknown(_ key: String) -> Bool { value(key)?.text == "unknown" }

  /// Moments, one or a list, in order of time; none where they are `unknown`.
  func moments(_ key: String) -> [Moment] {
    guard let value = value(key), !isUnknown(key) else { return [] }
    let moments = context.list(value, key, path.field(key)) { item, _ -> Moment? in
      if item.text == "unknown" {
        context.wrong(item, "`unknown` stands alone: an item of `\(key)` is a moment")
        return nil
      }
      return context.moment(item, key)
    }
    return moments.sortedByTime()
  }

  /// `{source, kept}`.
  func logs(_ key: String) -> Node.Logs? {
    guard let value = value(key),
      let object = ObjectReader(
        value, "`\(key)`", keys: TextModelKeys.logs, path: path.field(key), context: context),
      let source = object.requiredText("source")
    else { return nil }
    return Node.Logs(source, kept: object.value("kept").flatMap { context.retention($0, "kept") })
  }

  /// `{from, until}`.
  func validity(_ key: String) -> Validity {
    guard let value = value(key),
      let object = ObjectReader(
        value, "`\(key)`", keys: TextModelKeys.validity, path: path.field(key), context: context)
    else { return Validity() }
    return Validity(from: object.moment("from"), until: object.moment("until"))
  }
}

extension [Moment] {
  /// The moments in order of time, a span after the instant that begins it.
  func sortedByTime() -> [Moment] {
    sorted { left, right in
      (left.start, left.asEnd) < (right.start, right.asEnd)
    }
  }
}
