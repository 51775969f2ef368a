public import BlastRadius

/// Models of layers in which many ways are as good as each other.
public enum TiedModels {
  /// A few layers of few nodes, with conditions, quorums, unknowns and dates here and there.
  public static func make(_ random: inout SeededRandom) -> (Model, Question) {
    var model = Model()
    let hasTime = random.chance(0.4)
    let hasUnknowns = random.chance(0.5)
    let kinds = ["host", "application", "implant", "api-key", "service-account"]
    func node(_ id: String) -> Node {
      var node = Node(id, kind: kinds[Int(random.number(0..<kinds.count))])
      if hasTime, random.chance(0.2) { node.revoked = RandomModel.day(random.number(1..<4)) }
      if hasTime, random.chance(0.2) { node.issued = RandomModel.day(random.number(0..<2)) }
      return node
    }
    let layers = [1, random.number(2..<4), random.number(1..<4), 1]
    let names = layers.enumerated().map { layer, width in
      (0..<width).map { "\(["s", "a", "b", "g"][layer])\($0)" }
    }
    for id in names.joined() { model.nodes.append(node(id)) }
    let relations = ["administers", "owns", "edits", "creates", "manages"]
    for layer in 1..<layers.count {
      for object in names[layer] {
        for subject in names[layer - 1] where random.chance(0.75) && model.edges.count < 10 {
          var edge = Edge(subject, relations[random.number(0..<relations.count)], object)
          if random.chance(0.2), layer > 1 {
            let others = names[layer - 1].filter { $0 != subject }.map { Fact($0, .control) }
            if let other = others.first, random.chance(0.6) {
              edge.requires = [.fact(other)]
            } else if others.count > 1 {
              edge.requires = [.atLeast(random.number(1..<3), of: others)]
            }
          }
          if hasUnknowns, random.chance(0.25) { edge.exists = .unknown }
          if random.chance(0.15) {
            edge.effort = Effort(thousandths: [0, 500, 2000][random.number(0..<3)])
          }
          if hasTime, random.chance(0.2) {
            edge.valid = Validity(from: RandomModel.day(random.number(0..<4)))
          } else if hasTime, random.chance(0.2) {
            edge.valid = Validity(until: RandomModel.day(random.number(0..<4)))
          }
          model.edges.append(edge)
        }
      }
    }
    if random.chance(0.3), model.edges.count < 10 { model.edges.append(Edge("s0", "owns", "b0")) }
    return (model, Question(from: [Fact("s0", .control)]))
  }

  /// Layers of hosts, each fully connected with the next, between `s` and `g`: `a00`, `a01`, …, `b00`, ….
  public static func layers(_ count: Int, width: Int) -> Model {
    var model = Model()
    model.nodes = [Node("s", kind: "host"), Node("g", kind: "host")]
    var before = ["s"]
    for layer in 0..<count {
      let letter = String(UnicodeScalar(UInt8(97 + layer)))
      let names = (0..<width).map { "\(letter)\($0 / 10)\($0 % 10)" }
      model.nodes += names.map { Node($0, kind: "host") }
      for subject in before { model.edges += names.map { Edge(subject, "administers", $0) } }
      before = names
    }
    model.edges += before.map { Edge($0, "administers", "g") }
    return model
  }
}
