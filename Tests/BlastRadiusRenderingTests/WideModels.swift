import BlastRadius
import BlastRadiusRendering
import BlastRadiusTestSupport

/// Random models of which some nodes stand many times beside themselves, as hosts and users do: with dates,
/// unknowns and gates, and more nodes than a picture shows.
enum WideModels {
  /// The model as text and as import, and the question.
  static func make(seed: UInt64) -> (text: Model, imported: Model, question: Question) {
    var (model, question) = RandomModel.make(seed: seed)
    var random = SeededRandom(seed: seed &+ 77)
    for _ in 0..<4 { widen(&model, &random) }
    for index in model.nodes.indices where random.chance(0.08) {
      model.nodes[index].criticality = random.pick([.critical, .high])
    }
    question.from = Array(question.from.prefix(3))
    let divided = RandomImport(model, question, seed: seed)
    return (divided.text, divided.imported(isSorted: seed % 2 == 0), divided.question)
  }

  /// Repeats the object of an edge, with that edge and one that leads on from it.
  private static func widen(_ model: inout Model, _ random: inout SeededRandom) {
    guard !model.edges.isEmpty else { return }
    let edge = random.pick(model.edges)
    guard let node = model.nodes.first(where: { $0.id == edge.object }), edge.subject != edge.object
    else { return }
    let next = model.edges.first { $0.subject == edge.object && $0.object != edge.object }
    for number in 0..<random.number(3..<14) {
      var copy = node
      copy.id = "\(node.id)~\(model.nodes.count)-\(number)"
      copy.label = nil
      model.nodes.append(copy)
      add(edge, &model) { $0.object = copy.id }
      if let next, random.chance(0.5) { add(next, &model) { $0.subject = copy.id } }
    }
  }

  private static func add(_ edge: Edge, _ model: inout Model, _ change: (inout Edge) -> Void) {
    var copy = edge
    change(&copy)
    copy.id = edge.id.map { "\($0)~\(model.edges.count)" }
    model.edges.append(copy)
  }

  /// Options under which almost every picture is a summary.
  static var small: SceneOptions {
    var options = SceneOptions()
    options.budget = 12
    options.summaryBudget = 12
    return options
  }
}
