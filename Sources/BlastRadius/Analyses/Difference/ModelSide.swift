/// One of two models that are compared: what a way through the other one is looked up in.
struct ModelSide: Sendable {
  let model: Model
  let catalog: Catalog
  let gateways: Gateways
  private let controls: [ExactText: Control]
  private let zones: [ExactText: Zone]
  /// The edges of the model by what they say, in the ids of the catalog.
  private let edges: [Sentence: [Edge]]

  struct Sentence: Hashable {
    var subject: String
    var relation: String
    var object: String
  }

  init(_ analysis: Analysis) {
    (model, catalog) = (analysis.model, analysis.program.nodes)
    gateways = analysis.program.gateways
    controls = Dictionary(model.controls.map { ($0.id, $0) }) { first, _ in first }
    zones = Dictionary(model.zones.map { ($0.id, $0) }) { first, _ in first }
    let catalog = catalog
    edges = Dictionary(
      grouping: model.edges.filter { $0.exists != .no },
      by: {
        Sentence(
          subject: catalog.own($0.subject), relation: $0.relation, object: catalog.own($0.object))
      })
  }

  /// The edges that say something, those of an import among them.
  func edges(_ sentence: Sentence) -> [Edge] {
    if let own = edges[sentence] { return own }
    guard let estate = catalog.estate, let subject = catalog.number(of: sentence.subject),
      let object = catalog.number(of: sentence.object),
      !estate.edges(from: subject, sentence.relation, to: object).isEmpty
    else { return [] }
    return [Edge(sentence.subject, sentence.relation, sentence.object)]
  }

  /// The changes of the state of a control, or `nil` where there is none of that id.
  func states(of control: String) -> [Control.Change]? {
    controls[control].map { control in
      control.changes.filter { $0.from != nil || $0.state != .unknown }
    }
  }

  /// What decides about facts of a node, but for the gateways in front of it.
  struct NodeMeaning: Equatable {
    var life: Period
    var ends: [Instant]
    var isRotationUnknown: Bool
    var leaked: Instant?
    var durable: Bool?
    var kinds: Set<ExactText>
  }

  /// What decides about facts of a node, or `nil` where there is none of that id.
  func meaning(of id: String) -> NodeMeaning? {
    guard let number = catalog.number(of: id) else { return nil }
    let node = catalog.authored(number)
    return NodeMeaning(
      life: catalog.life(number), ends: node?.endsOfHolding ?? [],
      isRotationUnknown: catalog.isRotationUnknown(number), leaked: node?.leaked?.asBeginning,
      durable: node?.durable, kinds: Set(catalog.kinds(number)))
  }

  /// The ids of the gateways in front of a node.
  func gatewayIDs(inFrontOf id: String) -> Set<ExactText> {
    guard let number = catalog.number(of: id) else { return [] }
    return Set(gateways.inFront(of: number).map(catalog.id))
  }

  /// The zone that says which gateways stand in front of a node, or `nil` where the node does itself.
  func zoneInCharge(of id: String) -> String? {
    guard let number = catalog.number(of: id), catalog.authored(number)?.behind == nil else {
      return nil
    }
    return catalog.zone(number)
  }
}

extension Catalog {
  /// The id that results name a node by, or the text where it is none.
  func own(_ written: String) -> String { number(of: written).map { id($0) } ?? written }
}
