import BlastRadius

/// What the decoding of all parts of a model shares: the log, the places, and how scalars are read.
final class DecodingContext {
  let log: ProblemLog
  private(set) var locations: [ModelPath: SourceLocation] = [:]

  init(log: ProblemLog) { self.log = log }

  /// Notes where a part of the model stands.
  func place(_ path: ModelPath, _ location: SourceLocation) { locations[path] = location }

  /// Reports a value that is not what it should be, without repeating it where it is not a text.
  func wrong(_ value: YAMLValue, _ expected: String, code: DiagnosticCode = "wrong-value") {
    let actual = value.text.map(\.inTicks) ?? value.shape
    log.error(code, "\(expected), not \(actual)", at: value.location)
  }

  /// A text that is not empty.
  func text(_ value: YAMLValue, _ key: String) -> String? {
    guard let text = value.text, !text.isEmpty else {
      let actual = value.text == nil ? value.shape : "an empty one"
      log.error("wrong-type", "`\(key)` is a text, not \(actual)", at: value.location)
      return nil
    }
    return text
  }

  /// One item, or a list of them; each with its place.
  func list<Item>(
    _ value: YAMLValue, _ key: String, _ path: ModelPath,
    _ read: (YAMLValue, ModelPath) -> Item?
  ) -> [Item] {
    if value.isNull {
      log.error("wrong-type", "`\(key)` says nothing: write `[]` for none", at: value.location)
      return []
    }
    var items: [Item] = []
    for value in value.items ?? [value] {
      // The place is that of the item in the model, so an item that cannot be read takes none.
      let path = path.item(items.count)
      guard let item = read(value, path) else { continue }
      place(path, value.location)
      items.append(item)
    }
    return items
  }

  /// One of the names of an enumeration.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ value: YAMLValue, _ key: String, _: Choice.Type
  ) -> Choice? {
    if let text = value.text, let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let actual = value.text.map(\.inTicks) ?? value.shape
    log.error(
      "wrong-value", "`\(key)` is \(Self.alternatives(names)), not \(actual)", at: value.location,
      notes: value.text.map { log.nearest(to: $0, in: names) } ?? [])
    return nil
  }

  /// A year, a month, a date or an instant; `nil` also where it is `unknown`.
  func moment(_ value: YAMLValue, _ key: String) -> Moment? {
    if value.text == "unknown" { return nil }
    if let text = value.text, let moment = Moment(text) { return moment }
    wrong(
      value,
      "`\(key)` is a date (`2023-11-23`, `2023-11`, `2023`), an instant with its offset "
        + "(`2023-11-23T16:35Z`) or `unknown`",
      code: "bad-instant")
    return nil
  }

  /// How long something takes at most: `90d`.
  func length(_ value: YAMLValue, _ key: String) -> TimeLength? {
    if let length = value.text.flatMap({ TimeLength($0) }) { return length }
    wrong(value, "`\(key)` is a number with its unit (`36h`, `90d`, `12w`, `2y`)")
    return nil
  }

  /// For how long something is kept: `90d`, or `forever`.
  func retention(_ value: YAMLValue, _ key: String) -> Node.Logs.Retention? {
    if value.text == "forever" { return .forever }
    if let length = value.text.flatMap({ TimeLength($0) }) { return .length(length) }
    wrong(
      value,
      "`\(key)` is a number with its unit (`36h`, `90d`, `12w`, `2y`) or `forever`")
    return nil
  }

  /// A whole number from 0.
  func count(_ value: YAMLValue, _ key: String) -> Int? {
    if let text = value.text, let count = Int(text), count >= 0, text.utf8.allSatisfy(isDigit) {
      return count
    }
    wrong(value, "`\(key)` is a whole number from 0")
    return nil
  }

  /// A level of access.
  func level(_ value: YAMLValue, _ key: String) -> Level? {
    if let text = value.text, let level = Level(name: text) { return level }
    let names = Level.allCases.map(\.name)
    let actual = value.text.map(\.inTicks) ?? value.shape
    log.error(
      "wrong-value", "`\(key)` is \(Self.alternatives(names)), not \(actual)", at: value.location,
      notes: value.text.map { log.nearest(to: $0, in: names) } ?? [])
    return nil
  }

  /// An effort: a decimal with at most three decimals, from 0 to 1,000,000.
  func effort(_ value: YAMLValue, _ key: String) -> Effort? {
    if let effort = value.text.flatMap(Self.effort) { return effort }
    wrong(value, "`\(key)` is a number from 0 to 1000000 with at most three decimals")
    return nil
  }

  /// An effort as it is written; `nil` where it is none.
  static func effort(_ text: String) -> Effort? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...7).contains(parts[0].count),
      parts.joined().allSatisfy(isDigit), let whole = UInt64(String(Substring(parts[0])))
    else { return nil }
    var thousandths = whole * 1000
    if parts.count == 2 {
      guard (1...3).contains(parts[1].count) else { return nil }
      let padding = String(repeating: "0", count: 3 - parts[1].count)
      guard let fraction = UInt64(String(Substring(parts[1])) + padding) else { return nil }
      thousandths += fraction
    }
    let effort = Effort(thousandths: thousandths)
    return effort <= .largestOfAnEdge ? effort : nil
  }

  private static func alternatives(_ names: [String]) -> String {
    let quoted = names.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
