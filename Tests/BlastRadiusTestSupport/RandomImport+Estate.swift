public import BlastRadius
import GraphKernel

extension RandomImport {
  /// The overlay with the import below it.
  ///
  /// - Parameter isSorted: Whether the import has its nodes in order, as a snapshot has.
  public func imported(isSorted: Bool) -> Model {
    var builder = EstateBuilder()
    var numbers: [ExactText: UInt32] = [:]
    let kinds = kindTable
    for node in nodes {
      var id = node.id
      let number = id.withUTF8 { unsafe builder.node(UnsafeRawBufferPointer($0)).node }
      numbers[id] = number
      let shown = kinds.firstIndex { $0.name == node.kind } ?? 0
      builder.setKinds(
        number % 3 == 0 ? [UInt32(shown), UInt32(kinds.count - 1)] : [UInt32(shown)], of: number)
    }
    let relations = text.vocabulary.relations.values.sorted { $0.name < $1.name }
    for place in edges {
      let edge = text.edges[place]
      guard let subject = numbers[edge.subject], let object = numbers[edge.object],
        let relation = relations.firstIndex(where: { $0.name == edge.relation })
      else { continue }
      builder.addEdge(subject, UInt32(relation), object)
    }
    var model = overlay
    let estate = builder.build(kindTable: kinds, relationTable: relations)
    model.estate = isSorted ? estate.sortedByID : estate
    return model
  }

  /// The kinds of the nodes, and last one that says nothing.
  private var kindTable: [Kind] {
    let names = Set(nodes.map(\.kind)).sorted()
    return names.map { text.vocabulary.kinds[$0] ?? Kind($0, parent: nil, meaning: "") }
      + [Kind("Marked", parent: nil, meaning: "")]
  }

  /// The import as OpenGraph JSON, whose ids are read exactly (`--id-case exact`).
  public var json: String {
    let nodes = nodes.map { #"{"id":"\#($0.id)","kinds":["\#($0.kind)"]}"# }
    let edges = edges.map { place in
      let edge = text.edges[place]
      return
        #"{"kind":"\#(edge.relation)","start":{"value":"\#(edge.subject)"},"end":{"value":"\#(edge.object)"}}"#
    }
    return """
      {"graph":{"nodes":[
      \(nodes.joined(separator: ",\n"))
      ],"edges":[
      \(edges.joined(separator: ",\n"))
      ]}}

      """
  }
}

extension RandomImport {
  /// What was found about the import in the words of the text: edges have their places there.
  public func asText(_ exposure: Exposure) -> ListedExposure {
    var result = ListedExposure(exposure)
    for fact in result.facts.indices {
      for interval in result.facts[fact].intervals.indices {
        guard let via = result.facts[fact].intervals[interval].via else { continue }
        result.facts[fact].intervals[interval].via = asText(via)
      }
    }
    return result
  }

  private func asText(_ edge: EdgeReference) -> EdgeReference {
    var edge = edge
    if let index = edge.index, index < placesInText.count {
      edge.index = placesInText[index]
      return edge
    }
    // Without a place it is an import of which nothing else is said, or what a gateway implies.
    let isAssumed = edge.index != nil
    edge.index = edges.first {
      text.edges[$0].sentence == edge.sentence && (isAssumed || !isSpokenOf($0))
    }
    return edge
  }

  /// Whether the overlay or an assumption says more of an imported edge.
  private func isSpokenOf(_ place: Int) -> Bool {
    placesInText.contains(place)
      || question.assumptions.contains { assumption in
        guard case .edge(let name, let existence) = assumption else { return false }
        return name == text.edges[place].sentence && existence != .yes
      }
  }

  /// The model, the division and the question as short text.
  public var description: String {
    """
    \(RandomModel.text(text, question))
    imported: \(nodes.map(\.id).joined(separator: ", "))
    \(edges.map { "  - \(text.edges[$0].sentence)" }.joined(separator: "\n"))
    on top of it:
    \(RandomModel.yaml(overlay))
    """
  }
}

extension Estate {
  /// The estate with its nodes in the order of their ids, as a snapshot has them.
  var sortedByID: Estate {
    Estate(
      ids: ids, labels: labels, kindOffsets: kindOffsets, kinds: kinds, subjects: subjects,
      objects: objects, relations: relations, graph: graph, sorted: Column(ids.order()),
      kindTable: kindTable, relationTable: relationTable, properties: properties)
  }
}
