/// Gathers what is dated in a model, in order of time.
struct ChronologyEntries {
  private let model: Model
  /// What a question narrows it to, or `nil` for all of the model.
  private let scope: ChronologyScope?
  private let catalog: Catalog
  private let causes: [Int: Int]
  private(set) var entries: [Draft] = []

  /// An entry with what orders it.
  struct Draft {
    var entry: Chronology.Entry
    /// The step by which a date alone finds its place in its day.
    var place: Int?
    /// The edge of a record of evidence, and the record.
    var record: (edge: Int, evidence: Evidence)?
    /// How many steps of evidence come before it, where it is one.
    var depth = 0
  }

  init(_ model: Model, _ catalog: Catalog, _ scope: ChronologyScope?) {
    self.model = model
    self.scope = scope
    self.catalog = catalog
    let causes = catalog.causeDepths()
    self.causes = causes
    let numbers =
      scope?.stepNumbers
      ?? model.stepNumbers(among: Array(model.edges.indices), catalog) { causes[$0] ?? 0 }
    for index in model.edges.indices { addSteps(of: index, number: numbers[index]) }
    for index in model.edges.indices { addLife(ofEdge: index) }
    for node in model.nodes { addLife(of: node) }
    for control in model.controls { addChanges(of: control) }
    for event in model.events { add(event) }
    entries = Self.sorted(entries)
  }

  private mutating func add(
    _ at: Moment?, _ kind: Chronology.Kind, _ label: String, node: String? = nil,
    edge: EdgeReference? = nil, source: String? = nil
  ) {
    let entry = Chronology.Entry(
      at: at, kind: kind, label: label, node: node, edge: edge, step: nil, count: nil,
      isFirstUse: false, source: source)
    entries.append(Draft(entry: entry))
  }

  private mutating func addSteps(of index: Int, number: Int?) {
    let edge = model.edges[index]
    if edge.evidence.isEmpty || scope?.showsSteps(ofEdge: index) == false { return }
    let reference = catalog.reference(toEdge: index)
    let first = edge.firstObservation
    for record in edge.evidence {
      let isEvent = record.reason == nil || record.reason == .refused
      guard record.at != nil || isEvent else { continue }
      let kind = Chronology.Kind(record)
      let entry = Chronology.Entry(
        at: record.at, kind: kind, label: words(reference, kind), node: reference.object,
        edge: reference, step: kind == .observed ? number : nil, count: record.count,
        isFirstUse: false, source: record.source)
      let isFirst = record == first
      entries.append(
        Draft(
          entry: entry, place: record.step ?? (isFirst ? number : nil), record: (index, record),
          depth: causes[index] ?? 0))
    }
  }

  /// An observed step as its relation's sentence; of what did not work only the bare relation.
  private func words(_ edge: EdgeReference, _ kind: Chronology.Kind) -> String {
    if kind == .observed { return catalog.sentence(of: edge) }
    let relation = edge.relation.split(separator: "-").joined(separator: " ")
    return "\(catalog.name(of: edge.subject)) \(relation) \(catalog.name(of: edge.object))"
  }

  private mutating func addLife(ofEdge index: Int) {
    let edge = model.edges[index]
    if edge.valid == Validity() || scope?.showsSteps(ofEdge: index) == false { return }
    let reference = catalog.reference(toEdge: index)
    let sentence = words(reference, .observed)
    if let from = edge.valid.from {
      add(from, .begins, sentence, node: reference.object, edge: reference)
    }
    if let until = edge.valid.until {
      add(until, .ends, sentence, node: reference.object, edge: reference)
    }
  }

  private mutating func addLife(of node: Node) {
    if scope?.showsNode(node.id) == false { return }
    let name = catalog.name(of: node.id)
    if let leaked = node.leaked { add(leaked, .leak, name, node: node.id) }
    if node.rotated == .unknown { add(nil, .rotationUnknown, name, node: node.id) }
    if let begins = [node.valid.from, node.issued].compactMap(\.self).max(by: { $1.isAfter($0) }) {
      add(begins, .begins, name, node: node.id)
    }
    for (kind, moment) in node.datedEnds {
      add(moment, kind, name, node: node.id)
    }
  }

  private mutating func addChanges(of control: Control) {
    if scope?.showsControl(control.id) == false { return }
    for change in control.changes {
      let label = "\(control.name) is \(change.state.rawValue)"
      if let from = change.from { add(from, .control, label) }
    }
  }

  private mutating func add(_ event: Event) {
    let kind = Chronology.Kind(rawValue: event.kind.rawValue) ?? .detection
    add(event.at, kind, event.label ?? kind.rawValue, source: event.source)
  }

  /// Days follow each other; in a day exact times do, after leaks and beginnings of which only the
  /// day is known. Steps of which only the day is known stand before the first greater number, and
  /// everything else at the end of its day. What nobody dates does so among all.
  private static func sorted(_ drafts: [Draft]) -> [Draft] {
    let days = Dictionary(grouping: drafts.filter { $0.entry.at != nil }) {
      $0.entry.at?.start.day ?? .max
    }
    let dated = days.keys.sorted().flatMap { day(days[$0] ?? []) }
    return dated.placing(
      drafts.filter { $0.entry.at == nil }.sorted { precedes($0, $1) }, by: \.place)
  }

  private static func day(_ drafts: [Draft]) -> [Draft] {
    let isExact = { (draft: Draft) in draft.entry.at?.isExact == true }
    let isFirst = { (draft: Draft) in draft.entry.kind == .leak || draft.entry.kind == .begins }
    let exact = drafts.filter(isExact).sorted { precedes($0, $1) }
    let others = drafts.filter { !isExact($0) }.sorted { precedes($0, $1) }
    return others.filter(isFirst)
      + exact.placing(others.filter { !isFirst($0) }, by: \.place)
  }

  private static func precedes(_ left: Draft, _ right: Draft) -> Bool {
    let key = { (draft: Draft) -> [Int64] in
      let isExact = draft.entry.at?.isExact ?? false
      return [
        !isExact ? 0 : draft.entry.at?.start.microseconds ?? 0, Int64(draft.place ?? .max),
        draft.entry.kind.order, Int64(draft.depth),
      ]
    }
    let (first, second) = (key(left), key(right))
    if first != second { return first.lexicographicallyPrecedes(second) }
    return (left.entry.label, left.entry.edge?.sentence ?? left.entry.node ?? "")
      < (right.entry.label, right.entry.edge?.sentence ?? right.entry.node ?? "")
  }
}

extension Chronology.Kind {
  /// What a record of evidence says.
  fileprivate init(_ record: Evidence) {
    switch record.outcome {
    case _ where record.claim: self = .claim
    case .observed: self = .observed
    case .attempted: self = .attempted
    case .denied: self = record.reason == .noEvidence ? .noEvidence : .denied
    }
  }

  /// The order of what happened at one instant.
  fileprivate var order: Int64 { Int64(Self.allCases.firstIndex(of: self) ?? 0) }

  /// What becomes of a node.
  package var words: String {
    switch self {
    case .revoked: "is revoked"
    case .rotated: "is rotated"
    case .evicted: "is cleared of the intruder"
    case .expires: "expires"
    default: "ends"
    }
  }
}

extension Node {
  /// The ends of its life and of what is held of it, as written.
  var datedEnds: [(kind: Chronology.Kind, at: Moment)] {
    var ends: [(kind: Chronology.Kind, at: Moment)] = []
    if let revoked { ends.append((.revoked, revoked)) }
    if case .at(let moments) = rotated { ends += moments.map { (.rotated, $0) } }
    ends += evicted.map { (.evicted, $0) }
    if let expires { ends.append((.expires, expires)) }
    if let until = valid.until { ends.append((.ends, until)) }
    return ends
  }
}

extension Model {
  /// The numbers of observed edges in order of time, by position.
  func stepNumbers(
    among edges: [Int], _ catalog: Catalog, depth: (Int) -> Int
  ) -> [Int: Int] {
    let observed = edges.compactMap { index -> StepOrder<EdgeReference>.Entry? in
      guard let seen = self.edges[index].firstObservation, seen.at != nil || seen.step != nil
      else { return nil }
      return .init(
        arrow: catalog.reference(toEdge: index), at: seen.at, step: seen.step, depth: depth(index))
    }
    var numbers: [Int: Int] = [:]
    for (position, edge) in StepOrder.sorted(observed).enumerated() {
      if let index = edge.index { numbers[index] = position + 1 }
    }
    return numbers
  }
}
