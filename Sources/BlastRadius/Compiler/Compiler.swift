import GraphKernel

/// Turns a model and a question into a program.
///
/// - Complexity: O(size of the model × log) time and O(size of the model) space.
struct Compiler: ~Copyable {
  let model: Model
  let question: Question
  let timeline: Timeline
  let gateways: Gateways
  let nodeIndex: [String: Int]
  let controlIndex: [String: Int]
  let lives: [Range<Int>]

  var rules = RuleGraph.Builder()
  var guards: GuardTable
  var carries = GuardTable(first: .never)
  var auxiliaryCarries: [UInt32] = []
  var auxiliaries: [Program.Auxiliary] = []
  var thresholdFacts: [Program.Auxiliary: UInt32] = [:]
  var impliedEdges: [Program.ImpliedEdge] = []
  var unknowns: [String] = []
  var unknownNumbers: [UnknownKey: UInt32] = [:]

  /// What an unknown is about.
  enum UnknownKey: Hashable {
    case control(Int)
    case edge(Int)
    case rotation(Int)
  }

  /// Compiles a model.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) when the model has errors, or the question names
  ///   what the model does not have.
  static func compile(_ model: Model, _ question: Question) throws -> Program {
    let model = try model.applying(question.assumptions)
    var compiler = try Compiler(model, question)
    compiler.addImpliedEdges()
    for index in model.edges.indices { compiler.addEdge(index) }
    return try compiler.program()
  }

  private init(_ model: Model, _ question: Question) throws {
    self.model = model
    self.question = question
    var index: [String: Int] = [:]
    index.reserveCapacity(model.nodes.count)
    for (position, node) in model.nodes.enumerated() { index[node.id] = position }
    try Self.checkReferences(model, index)
    nodeIndex = index
    controlIndex = Dictionary(
      model.controls.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    let timeline = Timeline(Self.instants(model, question, index))
    self.timeline = timeline
    lives = model.nodes.map { timeline.indices(of: $0.life) }
    gateways = Gateways(model, index)
    guards = GuardTable(first: .always(timeline.count))
  }

  /// Refuses a model that an analysis would misread; `Model.problems()` has the full list.
  private static func checkReferences(_ model: Model, _ index: [String: Int]) throws {
    guard index.count == model.nodes.count else {
      throw BlastRadiusError(.badInput, "two nodes of the model have one id")
    }
    let controls = Set(model.controls.map(\.id))
    for edge in model.edges {
      let required = edge.requires.flatMap(\.facts).map(\.node)
      let missing = ([edge.subject, edge.object] + required).first { index[$0] == nil }
      if let missing {
        throw Model.unknownName("node", missing, among: model.nodes.map(\.id))
      }
      guard model.vocabulary.relations[edge.relation] != nil else {
        throw Model.unknownName(
          "relation", edge.relation, among: Array(model.vocabulary.relations.keys))
      }
      if let missing = edge.unless.first(where: { !controls.contains($0) }) {
        throw Model.unknownName("control", missing, among: model.controls.map(\.id))
      }
    }
  }

  /// Every instant at which something that matters changes.
  private static func instants(
    _ model: Model, _ question: Question, _ index: [String: Int]
  ) -> Set<Instant> {
    var instants: Set<Instant> = []
    func add(_ period: Period) {
      if let from = period.from { instants.insert(from) }
      if let until = period.until { instants.insert(until) }
    }
    for node in model.nodes {
      add(node.life)
      instants.formUnion(node.endsOfHolding)
    }
    for edge in model.edges {
      add(edge.valid.period)
      if question.trustsEvidence, let settled = edge.settledFrom { instants.insert(settled) }
    }
    for control in model.controls {
      instants.formUnion(control.changes.compactMap { $0.from?.asBeginning })
    }
    for seed in question.from {
      guard let node = index[seed.node] else { continue }
      add(holdingOfSeed(model.nodes[node], since: question.since))
    }
    return instants
  }

  /// The number of an unknown, with the name that results give it.
  mutating func unknown(_ key: UnknownKey) -> UInt32 {
    if let number = unknownNumbers[key] { return number }
    let number = UInt32(unknowns.count)
    unknownNumbers[key] = number
    let name =
      switch key {
      case .control(let index): model.controls[index].id
      case .edge(let index): model.edges[index].sentence
      case .rotation(let index): "rotation of \(model.nodes[index].id)"
      }
    unknowns.append(name)
    return number
  }

  /// Adds a rule that costs nothing and is always open.
  mutating func imply(_ head: UInt32, from body: [UInt32], threshold: Int? = nil) {
    rules.add(
      body, threshold: threshold ?? body.count, head: head, guardIndex: 0, isHop: false, effort: 0,
      tag: Program.noEdge)
  }

  /// Adds an auxiliary fact.
  mutating func addAuxiliary(_ auxiliary: Program.Auxiliary, carry: UInt32 = 0) -> UInt32 {
    auxiliaries.append(auxiliary)
    auxiliaryCarries.append(carry)
    return UInt32(model.nodes.count * 4 + auxiliaries.count - 1)
  }

  private consuming func program() throws -> Program {
    let seeds = try seedGuards()
    let carryGuards = nodeCarries() + auxiliaryCarries
    let factCount = carryGuards.count
    let (model, question, timeline) = (model, question, timeline)
    let (guards, carries, unknowns) = (guards.guards, carries.guards, unknowns)
    let (auxiliaries, impliedEdges, nodeIndex) = (auxiliaries, impliedEdges, nodeIndex)
    let gateways = gateways
    let levels = NodeLevels(
      nodeCount: model.nodes.count,
      gateways: gateways.isGateway.indices.filter { gateways.isGateway[$0] })
    let graph = rules.build(factCount: factCount, levels: levels)
    return Program(
      model: model, question: question, timeline: timeline,
      problem: Problem(
        graph: graph, intervals: timeline.count, guards: guards, carryGuards: carryGuards,
        carries: carries, seeds: seeds),
      unknowns: unknowns, auxiliaries: auxiliaries, impliedEdges: impliedEdges,
      nodeIndex: nodeIndex, gateways: gateways)
  }
}

extension Requirement {
  /// The facts it names.
  package var facts: [Fact] {
    switch self {
    case .fact(let fact): [fact]
    case .atLeast(_, let facts): facts
    }
  }
}

extension Edge {
  /// The instant from which on an observation settles the edge's unknowns, or `nil`.
  var settledFrom: Instant? {
    evidence.filter { $0.outcome == .observed && !$0.claim }
      .compactMap { $0.at?.asBeginning }.min()
  }
}
