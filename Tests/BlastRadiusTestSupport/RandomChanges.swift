public import BlastRadius

/// Random changes of a random model, all nine, with and without an instant.
public enum RandomChanges {
  /// A few changes; some of them may change nothing or contradict each other.
  public static func make(
    _ model: Model, _ question: Question, _ random: inout SeededRandom
  ) -> [ModelChange] {
    (0..<random.number(1..<4)).map { _ in
      let at = random.chance(0.45) ? moment(&random) : nil
      return ModelChange(action(model, question, &random), at: at)
    }
  }

  /// Lets an edge say what another one says, under an id and without its conditions.
  public static func repeatAnEdge(of model: inout Model, _ random: inout SeededRandom) {
    guard random.chance(0.5), let edge = model.edges.randomElement(using: &random) else { return }
    var other = Edge(edge.subject, edge.relation, edge.object)
    other.id = "again"
    model.edges.append(other)
  }

  private static func moment(_ random: inout SeededRandom) -> Moment {
    let day = RandomModel.day(random.number(1..<6))
    return random.chance(0.6)
      ? day : Moment(Instant(microseconds: day.start.microseconds + 43_200_000_000))
  }

  private static func action(
    _ model: Model, _ question: Question, _ random: inout SeededRandom
  ) -> ModelChange.Action {
    let node = random.pick(model.nodes)
    let seed = random.pick(question.from).node
    let edge = model.edges.randomElement(using: &random)
    let gateways = model.nodes.filter { model.vocabulary.kind($0.kind, isA: "gateway") }
    switch random.number(0..<10) {
    case 0:
      return .set(
        control: random.pick(model.controls).id, random.pick(Control.State.allCases))
    case 1: if let edge { return .removeEdge(edge.id ?? edge.sentence) }
    case 2: return .revoke(random.chance(0.4) ? seed : node.id)
    case 3: return .rotate(random.chance(0.6) ? seed : node.id)
    case 4: return .evict(random.chance(0.5) ? seed : node.id)
    case 5, 6:
      if let edge {
        let level = random.chance(0.5) ? Level.control : random.pick(Level.allCases)
        // Whether a store that must be held beyond its reading counts twice is not said.
        if edge.relation == "stores", edge.subject == node.id { break }
        return .require(edge: edge.sentence, Fact(node.id, level))
      }
    case 7:
      let gateway = random.chance(0.75) ? gateways.randomElement(using: &random)?.id : nil
      return .behind(node.id, gateway: gateway)
    case 8:
      if let edge = model.edges.filter({ $0.exists != .yes }).randomElement(using: &random),
        random.chance(0.5)
      {
        return .add(Edge(edge.subject, edge.relation, edge.object))
      }
      let relations = ["administers", "reads", "connects-to", "passes", "manages"]
      return .add(
        Edge(
          random.chance(0.6) ? seed : node.id, random.pick(relations),
          random.pick(model.nodes).id))
    default: break
    }
    return .removeNode(node.id)
  }
}
