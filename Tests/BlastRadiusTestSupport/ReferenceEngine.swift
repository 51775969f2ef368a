public import BlastRadius

/// The slow, obviously right twin of the engine: model semantics, word by word, in dictionaries.
///
/// It shares nothing with the engine but the model's types. Everything is computed naively: each
/// elementary interval of each world is iterated to its least fixpoint over all rules until nothing
/// changes. Model semantics, facts; edges are rules; time.
public struct ReferenceEngine {
  /// The model, after the question's assumptions have replaced its statements.
  let model: Model
  /// The question.
  let question: Question
  /// The nodes by id.
  let nodes: [String: Node]
  /// The controls by id.
  let controls: [String: Control]
  /// The elementary intervals, in order of time, covering all of it.
  let intervals: [Period]
  /// The rules of the edges and of the gateways.
  let rules: [ReferenceRule]

  /// The intervals and rules with what decides about them, on which any world can be run.
  let timeline: ReferenceTimeline

  /// What one world holds in each elementary interval.
  struct History {
    /// The depth of the shallowest proof, per elementary interval.
    var hops: [[Fact: Int]]
    /// The least effort of a proof and the depth of that proof, per elementary interval.
    var costs: [[Fact: ReferenceCost]]
  }

  /// Everything that is known to hold the attacker back does, and everything unknown too.
  let confirmed: History
  /// Everything unknown lets the attacker through.
  let possible: History

  /// Answers a question about a model that has no errors.
  public init(_ model: Model, _ question: Question) {
    let assumed = Self.assuming(question.assumptions, in: model)
    let changed = ReferenceChanges(question.changes, of: assumed)
    let settled = changed.model
    self.model = settled
    self.question = question
    nodes = Dictionary(settled.nodes.map { ($0.id, $0) }) { first, _ in first }
    controls = Dictionary(settled.controls.map { ($0.id, $0) }) { first, _ in first }
    intervals = Self.elementaryIntervals(of: settled, question, changed)
    rules = changed.rules(in: intervals)
    timeline = ReferenceTimeline(
      question: question, nodes: nodes, controls: controls, intervals: intervals, rules: rules,
      vocabulary: settled.vocabulary,
      gateways: Set(settled.nodes.map(\.id).filter(ReferenceGateways(settled).isGateway)),
      lives: changed.lives, changes: changed)
    confirmed = timeline.history(in: .confirmed)
    possible = timeline.history(in: .possible)
  }

  /// Every fact, whether stronger ones imply it or not, with when it is held and how.
  ///
  /// A fact of the confirmed world has the numbers of that world, whatever the possible one offers.
  /// Neighbouring intervals that agree in certainty, hops and effort are one.
  public func normalized() -> [Fact: [ExposureNotation.Held]] {
    var result: [Fact: [ExposureNotation.Held]] = [:]
    for (index, period) in intervals.enumerated() {
      for fact in possible.hops[index].keys {
        let isConfirmed = confirmed.hops[index][fact] != nil
        let world = isConfirmed ? confirmed : possible
        guard let hops = world.hops[index][fact], let cost = world.costs[index][fact] else {
          continue
        }
        result[fact, default: []].append(
          ExposureNotation.Held(
            period: period, certainty: isConfirmed ? .confirmed : .possible, hops: hops,
            effort: cost.effort))
      }
    }
    return result.mapValues(ExposureNotation.merged)
  }

  /// The model with the question's assumptions in place of its own statements.
  ///
  /// A control then has one state for all of time. An edge is named by its sentence or its id.
  private static func assuming(_ assumptions: [Assumption], in model: Model) -> Model {
    var model = model
    for assumption in assumptions {
      switch assumption {
      case .control(let id, let state):
        for index in model.controls.indices where model.controls[index].id == id {
          model.controls[index].changes = [Control.Change(state)]
        }
      case .edge(let name, let existence):
        for index in model.edges.indices
        where model.edges[index].sentence == name || model.edges[index].id == name {
          model.edges[index].exists = existence
        }
      case .rotation(let id, let rotation):
        for index in model.nodes.indices where model.nodes[index].id == id {
          model.nodes[index].rotated = rotation
        }
      }
    }
    return model
  }
}

/// The effort of a proof, then its depth.
struct ReferenceCost: Comparable {
  /// The edge's effort and those of all premises; a shared step counts once per use.
  var effort: Effort
  /// The depth of that proof.
  var hops: Int

  static func < (left: ReferenceCost, right: ReferenceCost) -> Bool {
    (left.effort, left.hops) < (right.effort, right.hops)
  }
}
