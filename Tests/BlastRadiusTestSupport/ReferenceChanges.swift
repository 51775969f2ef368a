import BlastRadius

/// Changes applied to the text of a model, word by word; what has no words stands beside it.
struct ReferenceChanges {
  private(set) var model: Model
  /// The seeds that had always been worthless.
  private(set) var worthless: Set<String> = []
  /// The nodes that never existed.
  private var absent: Set<String> = []
  /// Further ends of what is held of a node.
  private(set) var ends: [String: [Instant]] = [:]
  /// Who stands behind what from a moment on.
  private var doors: [(id: String, gateways: [String], at: Moment)] = []

  init(_ changes: [ModelChange], of model: Model) {
    self.model = model
    let inOrder = changes.sorted { left, right in
      (left.at?.start.microseconds ?? .min, "\(left)")
        < (right.at?.start.microseconds ?? .min, "\(right)")
    }
    for change in inOrder.filter(\.isAddition) + inOrder.filter({ !$0.isAddition }) {
      apply(change)
    }
  }

  /// When each node exists.
  var lives: [String: Period] {
    var lives = [String: Period](model.nodes.map { ($0.id, $0.life) }) { first, _ in first }
    for id in absent {
      lives[id] = Period(from: Instant(microseconds: .max), until: Instant(microseconds: .min))
    }
    return lives
  }

  var instants: [Instant] {
    ends.values.flatMap(\.self) + doors.flatMap { [$0.at.asBeginning, $0.at.asEnd] }
  }

  /// The rules; for each way in which the moments of doors can have come, those of its own intervals.
  func rules(in intervals: [Period]) -> [ReferenceRule] {
    if doors.isEmpty { return ReferenceEngine.rules(of: model) }
    let moments = Array(Set(doors.map(\.at)))
    return (0..<1 << moments.count).flatMap { number -> [ReferenceRule] in
      let come = moments.indices.filter { number >> $0 & 1 == 1 }.map { moments[$0] }
      let during = intervals.filter { interval in
        moments.allSatisfy { moment in
          come.contains(moment)
            ? Period(from: moment.asBeginning).covers(interval)
            : Period(until: moment.asEnd).covers(interval)
        }
      }
      if during.isEmpty { return [] }
      var version = model
      for door in doors where come.contains(door.at) {
        for index in version.nodes.indices where version.nodes[index].id == door.id {
          version.nodes[index].behind = door.gateways
        }
      }
      return ReferenceEngine.rules(of: version).map { rule in
        var rule = rule
        rule.during = Set(during)
        return rule
      }
    }
  }

  private mutating func apply(_ change: ModelChange) {
    let at = change.at
    switch change.action {
    case .set(let control, let state): set(control, state, at)
    case .removeEdge(let name):
      for index in edges(name) {
        if let at { model.edges[index].end(at) } else { model.edges[index].exists = .no }
      }
    case .removeNode(let id), .revoke(let id):
      guard let at else {
        absent.insert(id)
        return
      }
      for index in nodes(id) {
        let until = model.nodes[index].valid.until
        if until.map({ $0.asEnd > at.asEnd }) ?? true { model.nodes[index].valid.until = at }
      }
    case .rotate(let id), .evict(let id):
      if let at { ends[id, default: []].append(at.asEnd) } else { worthless.insert(id) }
    case .require(let name, let fact): require(name, fact, at)
    case .behind(let id, let gateway):
      let gateways = gateway.map { [$0] } ?? []
      if let at {
        doors.append((id, gateways, at))
      } else {
        for index in nodes(id) { model.nodes[index].behind = gateways }
      }
    case .add(let edge): add(edge, at)
    }
  }

  private func nodes(_ id: String) -> [Int] {
    model.nodes.indices.filter { model.nodes[$0].id == id }
  }

  private func edges(_ name: String) -> [Int] {
    model.edges.indices.filter { model.edges[$0].sentence == name || model.edges[$0].id == name }
  }

  private mutating func set(_ id: String, _ state: Control.State, _ at: Moment?) {
    for index in model.controls.indices where model.controls[index].id == id {
      let kept = model.controls[index].changes.filter { change in
        guard let at else { return false }
        return change.from.map { $0.asBeginning < at.asBeginning } ?? true
      }
      model.controls[index].changes = kept + [Control.Change(from: at, state)]
    }
  }

  private mutating func require(_ name: String, _ fact: Fact, _ at: Moment?) {
    for index in edges(name) {
      var later = model.edges[index]
      if later.requires.contains(.fact(fact)) { continue }
      later.requires.append(.fact(fact))
      guard let at else {
        model.edges[index] = later
        continue
      }
      later.begin(at)
      model.edges[index].end(at)
      model.edges.append(later)
    }
  }

  private mutating func add(_ edge: Edge, _ at: Moment?) {
    let doubtful = edges(edge.sentence).filter { model.edges[$0].exists != .yes }
    if doubtful.isEmpty {
      var edge = edge
      if let at { edge.begin(at) }
      model.edges.append(edge)
    }
    for index in doubtful {
      var surely = model.edges[index]
      surely.exists = .yes
      if let at { surely.begin(at) }
      if at == nil || model.edges[index].exists == .no {
        model.edges[index] = surely
      } else {
        model.edges.append(surely)
      }
    }
  }
}

extension ModelChange {
  /// Whether it adds an edge, which other changes then speak of.
  fileprivate var isAddition: Bool { if case .add = action { true } else { false } }
}

extension Edge {
  fileprivate mutating func end(_ at: Moment) {
    if valid.until.map({ $0.asEnd > at.asEnd }) ?? true { valid.until = at }
  }

  fileprivate mutating func begin(_ at: Moment) {
    if valid.from.map({ $0.asBeginning < at.asBeginning }) ?? true { valid.from = at }
  }
}
