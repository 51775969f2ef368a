import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

/// What each single change closes, against two whole exposures for every one of them.
@Suite("Single changes agree with the differences that they make")
struct SingleChangesAgainstReferenceTests {
  private static let classes = SingleChanges.Class.allCases

  /// The counts of a change, as two exposures say.
  private static func counts(
    _ change: ModelChange, _ model: Model, _ question: Question
  ) throws -> [Int] {
    let answer = try WhatIf(model, question, [change])
    let counts = answer.difference.counts
    return [
      counts.closedCritical, counts.possiblyClosedCritical, counts.closed, counts.possiblyClosed,
      answer.difference.rows.count { $0.effect == .closed },
    ]
  }

  private static func row(_ row: SingleChanges.Row) -> [Int] {
    [
      row.closedCritical, row.possiblyClosedCritical, row.closed, row.possiblyClosed, row.facts,
    ]
  }

  /// All changes of a class that change something.
  private static func all(
    _ kind: SingleChanges.Class, _ model: Model, at: Moment?
  ) -> [ModelChange] {
    let actions: [ModelChange.Action] =
      switch kind {
      case .control: model.controls.map { .set(control: $0.id, .enforced) }
      case .edge: Set(model.edges.map { $0.id ?? $0.sentence }).sorted().map { .removeEdge($0) }
      case .node: model.nodes.map { .removeNode($0.id) }
      case .credential:
        model.nodes.filter { model.vocabulary.kind($0.kind, isA: "credential") }
          .map { .revoke($0.id) }
      }
    return actions.map { ModelChange($0, at: at) }
  }

  @Test("an edge without an id is removed with those of its sentence, whichever is needed first")
  func edgesOfOneSentence() throws {
    var model = Model()
    model.nodes = [
      Node("k", kind: "api-key"), Node("late", kind: "user"), Node("app", kind: "application"),
    ]
    model.edges = [
      Edge("k", "administers", "app"), Edge("k", "administers", "app"), Edge("k", "holds", "late"),
    ]
    model.edges[0].id = "first"
    model.edges[1].requires = [.fact(Fact("late", .control))]
    let question = Question(from: [Fact("k", .control), Fact("late", .control)])
    let found = try Analysis(model, question).singleChanges(.edge, workers: 1)
    #expect(found.rows.map(\.change.description) == ["--remove 'k administers app'"])
  }

  @Test("on 800 random models", arguments: 0..<8)
  func randomModels(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 8, all: 800, share: 25) {
      let divided = RandomImport.make(seed: seed)
      var random = SeededRandom(seed: seed &+ 79)
      var (text, imported) = (divided.text, divided.imported(isSorted: false))
      for index in text.nodes.indices where random.chance(0.3) {
        text.nodes[index].criticality = .critical
      }
      imported.marks = NodeMarks.none
      let question = divided.question
      let at = random.chance(0.4) ? RandomModel.day(random.number(1..<6)) : nil
      if let asked = question.at?.asBeginning, let at, asked < at.asEnd { continue }
      for kind in Self.classes {
        let found = try Analysis(text, question).singleChanges(kind, from: at, workers: 1)
        var expected: [String: [Int]] = [:]
        for change in Self.all(kind, text, at: at) {
          guard let counts = try? Self.counts(change, text, question) else { continue }
          if counts.contains(where: { $0 > 0 }) { expected[change.description] = counts }
        }
        let rows = [String: [Int]](
          found.rows.map { ($0.change.description, Self.row($0)) }
        ) { first, _ in first }
        #expect(
          rows == expected && rows.count == found.rows.count,
          "seed \(seed) \(kind)\n\(RandomModel.text(text, question))")
        let other = try Analysis(imported, question).singleChanges(kind, from: at, workers: 1)
        #expect(
          Set<String>(other.rows.map(\.change.description)) == Set(rows.keys),
          "seed \(seed) \(kind), imported\n\(divided.description)")
        if rows != expected { return }
      }
    }
  }

  @Test("each fix of a model, those that open among them", arguments: 0..<4)
  func fixes(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 4, all: 80) {
      var (model, question) = RandomModel.make(seed: seed)
      question.assumptions = []
      var random = SeededRandom(seed: seed &+ 83)
      let at = random.chance(0.4) ? RandomModel.day(random.number(1..<6)) : nil
      if let asked = question.at?.asBeginning, let at, asked < at.asEnd { continue }
      let seeds = Set<String>(question.from.map(\.node))
      let gateways = model.nodes.filter { model.vocabulary.kind($0.kind, isA: "gateway") }
      var changes: [ModelChange.Action] = []
      for index in model.nodes.indices where !seeds.contains(model.nodes[index].id) {
        let node = model.nodes[index]
        model.nodes[index].fixes = []
        guard random.chance(0.4) else { continue }
        let isIdentity = ["credential", "identity"].contains {
          model.vocabulary.kind(node.kind, isA: $0)
        }
        if !isIdentity, let gateway = gateways.randomElement(using: &random)?.id {
          model.nodes[index].fixes = [Fix(.behind(gateway), cost: .one)]
          changes.append(.behind(node.id, gateway: gateway))
        } else {
          model.nodes[index].fixes = [Fix(cost: .one)]
          changes.append(isIdentity ? .revoke(node.id) : .removeNode(node.id))
        }
      }
      for index in model.edges.indices { model.edges[index].fixes = [] }
      for index in model.controls.indices {
        model.controls[index].fixes = random.chance(0.5) ? [Fix(cost: .one)] : []
        if model.controls[index].fixes?.isEmpty == false {
          changes.append(.set(control: model.controls[index].id, .enforced))
        }
      }
      let found = try Analysis(model, question).singleFixes(from: at)
      var expected: [String: [Int]] = [:]
      for action in changes {
        let change = ModelChange(action, at: at)
        guard let answer = try? WhatIf(model, question, [change]) else { continue }
        let counts = answer.difference.counts
        let all = try Self.counts(change, model, question) + [counts.opened + counts.possiblyOpened]
        if all.contains(where: { $0 > 0 }) { expected[change.description] = all }
      }
      let rows = [String: [Int]](
        found.rows.map { ($0.change.description, Self.row($0) + [$0.opened]) }
      ) { first, _ in first }
      #expect(
        rows == expected && rows.count == found.rows.count,
        "seed \(seed)\n\(RandomModel.text(model, question))")
      #expect(found.rows.allSatisfy { $0.cost == .one })
      if rows != expected { return }
    }
  }

  @Test("in lanes as one by one, on 400 random models", arguments: 0..<4)
  func lanes(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 4, all: 400, share: 10) {
      let (model, question) = RandomModel.make(seed: seed)
      let analysis = try Analysis(model, question)
      let parts = ChangeableParts(analysis.program)
      let start = Int(seed) % analysis.program.timeline.count
      let items =
        (0..<analysis.program.nodes.count).map { parts.node($0, isRevoked: false, from: start) }
        + analysis.shownEdges(from: 0).compactMap { parts.edge($0, from: 0) }
      let changes = items.map { (ModelChange($0.action), $0) }
      let counts = ClosedCounts(analysis)
      var probes = counts.probes()
      let one = counts.rows(changes, &probes)
      let lanes = counts.rows(changes, &probes, room: 0)
      #expect(one == lanes, "seed \(seed)\n\(RandomModel.text(model, question))")
    }
  }
}
