import GraphKernel

/// The facts and rules that go away with a control that is enforced, an edge or a node that is removed.
struct ChangeableParts: Sendable {
  let program: Program
  /// The rules of edges that are not of the base.
  private let rules: [Program.EdgeKey: [Int]]
  /// The rules of the base by the number of their edge.
  private let baseRules: Buckets<UInt32>
  /// The edges of each sentence of the model, each with whether it has an id.
  private let sentences: [Sentence: [Int]]

  /// What an edge says, in numbers of nodes.
  private struct Sentence: Hashable {
    var subject: Int
    var relation: String
    var object: Int
  }

  /// - Complexity: O(rules), and O(edges of the model).
  init(_ program: Program) {
    self.program = program
    let graph = program.problem.graph
    var rules: [Program.EdgeKey: [Int]] = [:]
    for rule in graph.base.ruleCount..<graph.ruleCount {
      if case .memory(let edge)? = program.auxiliary(graph.head(of: rule)) {
        // The conditions of such an edge concern the reading, and nothing comes of it without that.
        if let key = program.key(ofTag: UInt32(edge)) { rules[key, default: []].append(rule) }
      } else if let key = program.key(ofRule: rule), !Self.remembers(graph.body(of: rule), program)
      {
        rules[key, default: []].append(rule)
      }
    }
    self.rules = rules
    baseRules = Buckets(
      keys: Array(graph.base.tags), count: program.nodes.estate?.edgeCount ?? 0)
    var sentences: [Sentence: [Int]] = [:]
    for index in program.model.edges.indices {
      guard let sentence = Self.sentence(ofEdge: index, program) else { continue }
      sentences[sentence, default: []].append(index)
    }
    self.sentences = sentences
  }

  private static func remembers(_ body: [Int], _ program: Program) -> Bool {
    body.contains { if case .memory? = program.auxiliary($0) { true } else { false } }
  }

  private static func sentence(ofEdge number: Int, _ program: Program) -> Sentence? {
    program.nodes.ends(ofEdge: number).map { ends in
      Sentence(
        subject: ends.subject, relation: program.nodes.relationName(ofEdge: number),
        object: ends.object)
    }
  }

  /// The rules of an edge.
  private func rules(of key: Program.EdgeKey) -> [Int] {
    let own = rules[key] ?? []
    guard key.isOfEstate else { return own }
    let range = baseRules.offsets[Int(key.tag)]..<baseRules.offsets[Int(key.tag) + 1]
    return own + range.map { Int(baseRules.values[Int($0)]) }
  }

  /// A change with what goes away with it.
  struct Item: Sendable {
    var action: ModelChange.Action
    /// By what ties are ordered.
    var name: String
    var part: LossProbe.Part
  }

  /// The controls that are not enforced already, each enforced from an interval on.
  func controls(from interval: Int) -> [Item] {
    var edges: [ExactText: [Int]] = [:]
    for (index, edge) in program.model.edges.enumerated() {
      for control in edge.unless { edges[control, default: []].append(index) }
    }
    return program.model.controls.filter { isOpen($0, from: interval) }.map { control in
      let closed = (edges[control.id] ?? []).flatMap { rules(of: key(ofModelEdge: $0)) }
      return Item(
        action: .set(control: control.id, .enforced), name: control.id,
        part: .init(rules: closed, from: interval))
    }
  }

  private func isOpen(_ control: Control, from interval: Int) -> Bool {
    (interval..<program.timeline.count).contains {
      control.state(at: program.timeline.start(of: $0)) != .enforced
    }
  }

  private func key(ofModelEdge index: Int) -> Program.EdgeKey {
    .init(tag: UInt32(index), isOfEstate: false)
  }

  /// A node that is removed, or revoked, from an interval on.
  func node(_ number: Int, isRevoked: Bool, from interval: Int) -> Item {
    let id = program.nodes.id(number)
    return Item(
      action: isRevoked ? .revoke(id) : .removeNode(id), name: id,
      part: .init(
        facts: Level.allCases.map { Int(program.fact(number, $0)) }, from: interval))
  }

  /// An edge that is removed from an interval on, as it is named: by its id, or all of its sentence.
  ///
  /// An edge that `behind` implies is none.
  func edge(_ key: Program.EdgeKey, from interval: Int) -> Item? {
    guard let number = program.number(of: key) else { return nil }
    let reference = program.reference(to: key)
    if let id = reference.id {
      return Item(
        action: .removeEdge(id), name: id, part: .init(rules: rules(of: key), from: interval))
    }
    let others = Self.sentence(ofEdge: number, program).flatMap { sentences[$0] } ?? []
    let same = others.map(key(ofModelEdge:)).filter { $0 != key }
    return Item(
      action: .removeEdge(reference.sentence), name: reference.sentence,
      part: .init(rules: ([key] + same).flatMap { rules(of: $0) }, from: interval))
  }
}

extension Program {
  /// The edge of a rule, or the one of which it remembers the reading; `nil` for an implication.
  func changeableEdge(ofRule rule: Int) -> EdgeKey? {
    if case .memory(let edge)? = auxiliary(problem.graph.head(of: rule)) {
      return key(ofTag: UInt32(edge))
    }
    return key(ofRule: rule)
  }

  /// The ids of the controls that close an edge.
  func controls(of key: EdgeKey) -> [String] {
    guard let number = number(of: key), number < model.edges.count else { return [] }
    return model.edges[number].unless
  }
}
