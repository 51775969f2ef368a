import GraphKernel

/// Turns a model and a question into a program.
///
/// - Complexity: O(size of the model × log) time and O(size of the model) space.
struct Compiler: ~Copyable {
  let model: Model
  let question: Question
  let timeline: Timeline
  /// What changes say besides the model.
  let overlay: ChangeOverlay
  let gateways: GatewayPhases
  let levels: NodeLevels
  let nodes: Catalog
  let controlIndex: [ExactText: Int]
  /// The intervals in which a node exists, for those that do not exist in all of them.
  private let lives: [Int: Range<Int>]
  /// The imported edges that are compiled like written ones.
  let lifting: EdgeLifting?

  var rules = RuleGraph.Builder()
  var guards: GuardTable
  /// The numbers of the guards of edges.
  var edgeGuards: [EdgeCondition: UInt32] = [:]
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
  /// - Parameters:
  ///   - cuts: Instants at which an interval begins although nothing changes.
  ///   - isLenient: Whether changes may contradict each other or change nothing.
  /// - Throws: `BlastRadiusError` (`bad-input`) when the model has errors, or the question names
  ///   what the model does not have.
  static func compile(
    _ model: Model, _ question: Question, cuts: Set<Instant> = [], isLenient: Bool = false
  ) throws -> Program {
    let (model, overlay) = try model.applying(question, isLenient: isLenient)
    let nodes = try model.compiled.catalog(of: model)
    let timeline = Timeline(
      instants(model, question, nodes).union(cuts).union(overlay.instants))
    let key = CompiledModel.Key(
      cuts: timeline.cuts, trustsEvidence: question.trustsEvidence,
      assumesPersistence: question.assumesPersistence)
    let isModelAlone = overlay == ChangeOverlay()
    if isModelAlone, let parts = model.compiled.parts(for: key),
      let program = Program(parts, model, question, timeline)
    {
      return program
    }
    try checkReferences(model, nodes)
    var compiler = Compiler(model, question, nodes, timeline, overlay)
    compiler.addImpliedEdges()
    for index in model.edges.indices { compiler.addEdge(index) }
    compiler.addLiftedEdges()
    let program = try compiler.program()
    if isModelAlone, let parts = program.parts() { model.compiled.keep(parts, for: key) }
    return program
  }

  private init(
    _ model: Model, _ question: Question, _ nodes: Catalog, _ timeline: Timeline,
    _ overlay: ChangeOverlay
  ) {
    self.model = model
    self.overlay = overlay
    self.question = question
    self.nodes = nodes
    controlIndex = Dictionary(
      model.controls.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    self.timeline = timeline
    let gateways = GatewayPhases(model, nodes, overlay, timeline)
    let lives = Self.limitedLives(nodes, timeline, overlay)
    (self.gateways, self.lives) = (gateways, lives)
    lifting = model.estate.map {
      EdgeLifting(model, $0, nodes, gateways, lives: lives, hasTime: timeline.count > 1)
    }
    levels = NodeLevels(
      imported: nodes.importedCount, added: nodes.count - nodes.importedCount,
      gateways: gateways.last.gateways.sorted())
    guards = GuardTable(first: .always(timeline.count))
  }

  /// Refuses a model that an analysis would misread; `Model.problems()` has the full list.
  private static func checkReferences(_ model: Model, _ nodes: Catalog) throws {
    let controls = Set<ExactText>(model.controls.map(\.id))
    for edge in model.edges {
      let required = edge.requires.flatMap(\.facts).map(\.node)
      let missing = ([edge.subject, edge.object] + required).first { nodes.number(of: $0) == nil }
      if let missing { throw nodes.unknown(missing) }
      guard model.vocabulary.relations[edge.relation] != nil else {
        throw Model.unknownName(
          "relation", edge.relation, among: Array(model.vocabulary.relations.texts))
      }
      if let missing = edge.unless.first(where: { !controls.contains($0) }) {
        throw Model.unknownName("control", missing, among: model.controls.map(\.id))
      }
    }
  }

  /// Every instant at which something that matters changes.
  private static func instants(
    _ model: Model, _ question: Question, _ nodes: Catalog
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
      guard let node = nodes.number(of: seed.node) else { continue }
      add(holdingOfSeed(nodes.authored(node), since: question.since))
    }
    return instants
  }

  /// The number of a level of a node.
  func fact(_ node: Int, _ level: Level) -> UInt32 {
    UInt32(levels.fact(node, Int(level.rawValue)))
  }

  /// The intervals in which a node exists.
  func life(of node: Int) -> Range<Int> { lives[node] ?? 0..<timeline.count }

  private static func limitedLives(
    _ nodes: Catalog, _ timeline: Timeline, _ overlay: ChangeOverlay
  ) -> [Int: Range<Int>] {
    var lives: [Int: Range<Int>] = [:]
    for (node, number) in zip(nodes.authored, nodes.numbers) {
      let life = timeline.indices(of: node.life)
      if life != 0..<timeline.count { lives[number] = life }
    }
    for number in overlay.absent { lives[number] = 0..<0 }
    return lives
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
      case .rotation(let index): "rotation of \(Identifier.quoted(nodes.id(index)))"
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
    return UInt32(levels.factCount + auxiliaries.count - 1)
  }

  private consuming func program() throws -> Program {
    let seeds = try seedGuards()
    let carryGuards =
      timeline.count == 1 ? CarryGuards.none : CarryGuards(nodeCarries() + auxiliaryCarries)
    let factCount = levels.factCount + auxiliaries.count
    let (model, question, timeline) = (model, question, timeline)
    let (guards, carries, unknowns) = (guards.guards, carries.guards, unknowns)
    let (auxiliaries, impliedEdges, nodes) = (auxiliaries, impliedEdges, nodes)
    let (gateways, levels, lifting) = (gateways.last, levels, lifting)
    let graph = rules.build(
      factCount: factCount, levels: levels, base: lifting?.graph ?? .empty)
    return Program(
      model: model, question: question, timeline: timeline,
      problem: Problem(
        graph: graph, intervals: timeline.count, guards: guards, carryGuards: carryGuards,
        carries: carries, seeds: seeds),
      unknowns: unknowns, auxiliaries: auxiliaries, impliedEdges: impliedEdges,
      liftedEdges: lifting?.edges ?? [], nodes: nodes, gateways: gateways)
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
