import BlastRadius

/// The files of a model put together, before anything is read from them.
struct ModelTree {
  var title: YAMLValue?
  var summary: YAMLValue?
  /// The day that all files are of; `nil` also where they may differ and do.
  var asOf: YAMLValue? { isDisputed && allowsSeveralDays ? nil : firstAsOf }
  /// Whether files may differ in it.
  var allowsSeveralDays = false
  private var firstAsOf: YAMLValue?
  private var isDisputed = false
  var sources: [YAMLValue] = []
  var sections: [Section: Elements] = [:]
  var edges: [YAMLValue] = []
  var joins: [YAMLValue] = []
  var events: [YAMLValue] = []
  var policies: [YAMLValue] = []

  /// A mapping of names to elements.
  enum Section: String, CaseIterable {
    case kinds, relations, zones, controls, nodes, scenarios

    /// Whether the statements of several files about one name are put together.
    var merges: Bool { self == .zones || self == .controls || self == .nodes }

    /// What an element is called in messages.
    var element: String {
      switch self {
      case .kinds: "kind"
      case .relations: "relation"
      case .zones: "zone"
      case .controls: "control"
      case .nodes: "node"
      case .scenarios: "scenario"
      }
    }
  }

  /// The elements of a section, in the order of reading.
  struct Elements {
    private(set) var entries: [YAMLEntry] = []
    private var positions: [ExactText: Int] = [:]

    fileprivate mutating func append(_ entry: YAMLEntry) {
      positions[entry.key] = entries.count
      entries.append(entry)
    }

    fileprivate subscript(name: String) -> YAMLEntry? {
      get { positions[name].map { entries[$0] } }
      set {
        guard let newValue, let position = positions[name] else { return }
        entries[position] = newValue
      }
    }
  }

  /// Adds what a file says.
  mutating func add(_ root: YAMLValue, log: ProblemLog) {
    for entry in root.entries ?? [] {
      switch entry.key {
      // The first file names the model; what it includes has titles of its own.
      case "title": title = title ?? entry.value
      case "summary": summary = summary ?? entry.value
      case "as-of": setAsOf(entry.value, log)
      case "sources": sources += entry.value.items ?? [entry.value]
      case "edges": edges += items(entry, log)
      case "joins": joins += items(entry, log)
      case "events": events += items(entry, log)
      case "policies": policies += items(entry, log)
      default:
        if let section = Section(rawValue: entry.key) { add(entry.value, to: section, log) }
      }
    }
  }

  private mutating func setAsOf(_ value: YAMLValue, _ log: ProblemLog) {
    if let first = firstAsOf, !first.says(value) {
      isDisputed = true
      guard !allowsSeveralDays else { return }
      log.error(
        "conflict", "`as-of` is given differently in another place", at: value.location,
        notes: [
          .init("first given here", at: first.location),
          .init("`--at` asks about an instant of your own, whatever the files say"),
        ])
    }
    firstAsOf = firstAsOf ?? value
  }

  private func items(_ entry: YAMLEntry, _ log: ProblemLog) -> [YAMLValue] {
    if let items = entry.value.items { return items }
    if !entry.value.isNull {
      log.error(
        "wrong-type", "`\(entry.key)` is a list, not \(entry.value.shape)",
        at: entry.value.location)
    }
    return []
  }

  private mutating func add(_ value: YAMLValue, to section: Section, _ log: ProblemLog) {
    guard let entries = value.entries ?? (value.isNull ? [] : nil) else {
      log.error(
        "wrong-type", "`\(section.rawValue)` is a mapping of ids, not \(value.shape)",
        at: value.location)
      return
    }
    var elements = sections[section] ?? Elements()
    sections[section] = nil
    for entry in entries {
      guard let first = elements[entry.key] else {
        elements.append(entry)
        continue
      }
      let name = "\(section.element) \(entry.key.inTicks)"
      if section.merges {
        elements[entry.key]?.value = merge(first.value, entry.value, name, nil, log)
      } else if !first.value.says(entry.value) {
        conflict(name, first.keyLocation, entry.keyLocation, log)
      }
    }
    sections[section] = elements
  }

  /// Both values in one: mappings key by key, lists united; a text must be the same in both.
  private func merge(
    _ first: YAMLValue, _ second: YAMLValue, _ name: String, _ key: String?, _ log: ProblemLog
  ) -> YAMLValue {
    if second.says(first) || (key == nil && second.isNull) { return first }
    if key == nil, first.isNull { return second }
    if let left = first.entries, let right = second.entries {
      return merge(first, left, right, name, log)
    }
    let isUnited = key.map(TextModelKeys.united.contains) ?? false
    if isUnited || (first.items != nil && second.items != nil) {
      return unite(first, second)
    }
    conflict(key.map { "\($0.inTicks) of \(name)" } ?? name, first.location, second.location, log)
    return first
  }

  private func merge(
    _ first: YAMLValue, _ left: [YAMLEntry], _ right: [YAMLEntry], _ name: String,
    _ log: ProblemLog
  ) -> YAMLValue {
    var entries = left
    for entry in right {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) {
        entries[index].value = merge(entries[index].value, entry.value, name, entry.key, log)
      } else {
        entries.append(entry)
      }
    }
    var result = first
    result.content = .mapping(entries)
    return result
  }

  private func unite(_ first: YAMLValue, _ second: YAMLValue) -> YAMLValue {
    var items = first.items ?? [first]
    // Texts, which lists mostly have, are looked up.
    var texts = Set<ExactText>(items.compactMap(\.text))
    for item in second.items ?? [second] {
      if let text = item.text {
        if texts.insert(text).inserted { items.append(item) }
      } else if !items.contains(where: { $0.says(item) }) {
        items.append(item)
      }
    }
    var result = first
    result.content = .sequence(items)
    return result
  }

  private func conflict(
    _ what: String, _ first: SourceLocation, _ second: SourceLocation, _ log: ProblemLog
  ) {
    log.error(
      "conflict", "\(what) is given differently in another place", at: second,
      notes: [.init("first given here", at: first)])
  }
}
