internal import BlastRadius
internal import BlastRadiusRendering

/// Where a picture draws the edges of a model: ids of lines, gates and cards.
struct ScenePlaces {
  private let links: [ExactText: [Scene.Link]]
  private let inputs: [ExactText: [Scene.Link]]
  private let nodes: [ExactText: String]
  private let elements: [ExactText: String]

  init(_ scene: Scene) {
    // A line between gates has the name of the arrow behind it.
    let gates = Set<ExactText>(scene.gates.map(\.id))
    links = [ExactText: [Scene.Link]](
      grouping: scene.links.filter { !gates.contains($0.to) }
    ) { $0.key }
    inputs = [ExactText: [Scene.Link]](grouping: scene.links.filter { gates.contains($0.to) }) {
      $0.to
    }
    let names = ElementNames(scene)
    let drawn = scene.cards.map { ($0.id, names.place($0.id)) }
    let gated = scene.gates.map { ($0.id, names.place($0.id)) }
    elements = [ExactText: String](
      drawn + gated + zip(scene.links.map(\.id), names.links).map { ($0, $1) }
    ) { first, _ in first }
    nodes = [ExactText: String](scene.cards.map { ($0.id, $0.key) }) { first, _ in first }
  }

  /// The ids of what draws an edge, with the cards that it leads from and to.
  ///
  /// - Parameter from: The nodes that it needs; of several arrows of one edge it is then those that need
  ///   nothing else. `nil` for all.
  func drawn(_ edge: EdgeReference, from needs: [String]?) -> [String] {
    let all = links[edge.id ?? edge.sentence] ?? []
    let wanted = needs.map { Set<ExactText>($0) }
    let fitting = all.filter { link in
      wanted.map { wanted in sources(of: link.from).allSatisfy { wanted.contains($0) } } ?? true
    }
    var ids: [String] = []
    for link in fitting.isEmpty ? all : fitting {
      ids.append(link.id)
      ids += before(link.from)
      ids.append(link.to)
    }
    var seen: Set<ExactText> = []
    return ids.filter { seen.insert($0).inserted }.map(element)
  }

  /// The id of the element that draws a card, gate or line, without the prefix of the picture.
  func element(_ id: String) -> String { elements[id] ?? id }

  /// The nodes that lead into a card or gate.
  private func sources(of id: String) -> [String] {
    if let node = nodes[id] { return [node] }
    return (inputs[id] ?? []).flatMap { sources(of: $0.from) }
  }

  /// A card, or a gate with all that leads into it.
  private func before(_ id: String) -> [String] {
    [id] + (inputs[id] ?? []).flatMap { [$0.id] + before($0.from) }
  }
}
