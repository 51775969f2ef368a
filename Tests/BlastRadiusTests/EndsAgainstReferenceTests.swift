import BlastRadius
import BlastRadiusTestSupport
import Testing

/// What ends ended and what outlived them, compared with the slow twin on random models.
@Suite("What an end ended is what the slow twin says")
struct EndsAgainstReferenceTests {
  private static let chunks = 8
  private static let models = RandomModels.count(240, share: 8, unless: "FUZZ_MODELS")

  @Test("on random models with time", arguments: 0..<chunks)
  func randomModels(chunk: Int) throws {
    var compared = 0
    for seed in stride(from: UInt64(chunk), to: UInt64(Self.models), by: Self.chunks) {
      let (model, question) = RandomModel.make(seed: seed &+ 40_000)
      guard let analysis = try? Analysis(model, question) else { continue }
      let twin = EndsTwin(analysis)
      for subject in twin.subjects {
        for end in try analysis.ends(of: subject) {
          compared += 1
          #expect(
            EndsTwin.lines(ended: end.ended) == twin.ended([end]), "seed \(seed), \(subject)")
          #expect(
            EndsTwin.lines(survived: end.survived, at: end.at.asEnd) == twin.survived(end),
            "seed \(seed), \(subject)")
          for survivor in end.survived {
            #expect(survivor.via.map { $0.object == survivor.fact.node } ?? true)
          }
        }
      }
      try compareTogether(analysis, twin, seed: seed)
    }
    #expect(compared > 2)
  }

  /// The ends of one instant together, and that none of something held which makes a difference is
  /// left out.
  private func compareTogether(_ analysis: Analysis, _ twin: EndsTwin, seed: UInt64) throws {
    let ends = try analysis.chronology(limit: 1000).ends
    for (instant, group) in Dictionary(grouping: ends, by: \.at.asEnd) {
      let subjects = Set(group.flatMap { [$0.subject] + $0.together })
      let together = subjects.flatMap { subject in
        ((try? analysis.ends(of: subject.name)) ?? []).filter { $0.at.asEnd == instant }
      }
      for end in group {
        #expect(
          EndsTwin.lines(ended: end.endedTogether) == twin.ended(together),
          "seed \(seed), \(instant)")
      }
    }
    let told = Set<String>(ends.map { "\($0.subject.name) \($0.at.asEnd)" })
    for subject in twin.subjects {
      for end in try analysis.ends(of: subject)
      where !end.ended.isEmpty && twin.isHeldBefore(end) {
        #expect(told.contains("\(end.subject.name) \(end.at.asEnd)"), "seed \(seed), \(subject)")
      }
    }
  }
}

/// Computes the same by whole runs of the slow twin.
private struct EndsTwin {
  let model: Model
  let question: Question
  let actual: [Fact: [ExposureNotation.Held]]

  init(_ analysis: Analysis) {
    model = analysis.model
    var question = analysis.question
    (question.assumptions, question.at) = ([], nil)
    self.question = question
    actual = ReferenceEngine(model, question).normalized()
  }

  /// The ids of the nodes and edges that have an end.
  var subjects: [String] {
    let nodes = model.nodes.filter { node in
      let isRotated = if case .at = node.rotated { true } else { false }
      return isRotated || !node.evicted.isEmpty || node.revoked != nil || node.expires != nil
        || node.valid.until != nil
    }
    let sentences = [String: [Edge]](grouping: model.edges, by: \.sentence)
    let edges = model.edges.filter {
      $0.valid.until != nil && $0.exists != .no && sentences[$0.sentence]?.count == 1
    }
    return nodes.map(\.id) + edges.map(\.sentence)
  }

  /// Whether anything is held just before of the node that ends, or that the edge leads from.
  func isHeldBefore(_ end: Chronology.End) -> Bool {
    let id = if case .edge(let edge) = end.subject { edge.subject } else { end.subject.name }
    let before = Instant(microseconds: end.at.asEnd.microseconds - 1)
    return actual.contains { $0.key.node == id && Self.certainty($0.value, before) != nil }
  }

  func ended(_ ends: [Chronology.End]) -> [String] {
    guard let instant = ends.first?.at.asEnd else { return [] }
    let without = ReferenceEngine(undoing(ends), question).normalized()
    var facts: ExposureNotation.Facts = [:]
    for (fact, held) in without {
      let bounds = (held + (actual[fact] ?? [])).map(\.period)
        .flatMap { [$0.from, $0.until].compactMap(\.self) }
      for moment in Set(bounds + [instant]).sorted() where moment >= instant {
        guard let surer = Self.certainty(held, moment) else { continue }
        let remains = Self.certainty(actual[fact] ?? [], moment)
        if let remains, remains >= surer { continue }
        facts[fact] = [Self.held(Period(from: moment), surer, remains)]
        break
      }
    }
    return ExposureNotation.lines(ExposureNotation.leavingOutImplied(facts, in: model))
  }

  func survived(_ end: Chronology.End) -> [String] {
    let instant = end.at.asEnd
    let before = Instant(microseconds: instant.microseconds - 1)
    let without = ReferenceEngine(lacking(end.subject), question).normalized()
    var facts: ExposureNotation.Facts = [:]
    for (fact, held) in actual where end.subject != .node(fact.node) {
      guard let was = Self.certainty(held, before), let is_ = Self.certainty(held, instant) else {
        continue
      }
      if let other = Self.certainty(without[fact] ?? [], before), other >= was { continue }
      var until: Instant? = instant
      while let moment = until, let piece = held.first(where: { $0.period.contains(moment) }) {
        until = piece.period.until
      }
      facts[fact] = [Self.held(Period(from: instant, until: until), is_, nil)]
    }
    return ExposureNotation.lines(ExposureNotation.leavingOutImplied(facts, in: model))
  }

  private func undoing(_ ends: [Chronology.End]) -> Model {
    var model = model
    for end in ends {
      let instant = end.at.asEnd
      for index in model.edges.indices {
        if case .edge(let edge) = end.subject, edge.index == index {
          model.edges[index].valid.until = nil
        }
      }
      for index in model.nodes.indices where end.subject == .node(model.nodes[index].id) {
        var node = model.nodes[index]
        if end.kind == .rotated || end.kind == .evicted {
          node.evicted.removeAll { $0.asEnd == instant }
          if case .at(let moments) = node.rotated {
            node.rotated = .at(moments.filter { $0.asEnd != instant })
          }
        } else {
          if node.revoked?.asEnd == instant { node.revoked = nil }
          if node.expires?.asEnd == instant { node.expires = nil }
          if node.valid.until?.asEnd == instant { node.valid.until = nil }
        }
        model.nodes[index] = node
      }
    }
    return model
  }

  private func lacking(_ subject: Chronology.Subject) -> Model {
    var model = model
    switch subject {
    case .edge(let edge): edge.index.map { model.edges[$0].exists = .no }
    case .node(let id):
      // Nothing leads to it, nothing starts from it, and nothing of it is needed.
      for index in model.nodes.indices where model.nodes[index].id == id {
        let never = Moment("1900-01-01T00:00Z")
        model.nodes[index].valid = Validity(from: never, until: never)
      }
    }
    return model
  }

  static func lines(ended: [Chronology.Ended]) -> [String] {
    let facts = ended.map {
      ($0.fact, [held(Period(from: $0.from), $0.certainty, $0.remains)])
    }
    return ExposureNotation.lines(Dictionary(uniqueKeysWithValues: facts))
  }

  static func lines(survived: [Chronology.Survivor], at instant: Instant) -> [String] {
    let facts = survived.map {
      ($0.fact, [held(Period(from: instant, until: $0.until), $0.certainty, nil)])
    }
    return ExposureNotation.lines(Dictionary(uniqueKeysWithValues: facts))
  }

  private static func held(
    _ period: Period, _ certainty: Certainty, _ remains: Certainty?
  ) -> ExposureNotation.Held {
    let code = remains == nil ? 0 : remains == .possible ? 1 : 2
    return .init(period: period, certainty: certainty, hops: code, effort: .one)
  }

  private static func certainty(
    _ held: [ExposureNotation.Held], _ instant: Instant
  ) -> Certainty? {
    held.first { $0.period.contains(instant) }?.certainty
  }
}
