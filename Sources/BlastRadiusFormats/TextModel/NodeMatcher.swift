import BlastRadius

/// Finds the imported nodes that a model's nodes speak about.
///
/// - Complexity: O(nodes of the estate + properties of those of the kinds asked for).
struct NodeMatcher {
  let log: ProblemLog
  /// How many nodes the entries with `each` may mean together.
  var mostMarked = 20_000_000

  /// Sets `standsFor` of the nodes, and the marks of the model; reports matches that find no node, or
  /// several where one is meant.
  func apply(_ matches: [NodeMatch], to model: inout Model) {
    guard !matches.isEmpty else { return }
    guard let estate = model.estate else {
      for match in matches {
        log.error(
          "unknown-id", "`match` finds imported nodes, and no file of them was given",
          at: match.location)
      }
      return
    }
    do {
      try estate.properties.check()
    } catch {
      log.error(
        "damaged-snapshot", (error as? BlastRadiusError)?.message ?? "a snapshot is damaged",
        at: nil)
      return
    }
    var index = PropertyIndex(estate, model.vocabulary)
    var marks: [NodeMark] = []
    var marked = 0
    for match in matches {
      switch match.target {
      case .node(let position):
        let found = index.nodes(match)
        switch found.count {
        case 1: model.nodes[position].standsFor = estate.id(of: found[0])
        case 0: reportNone(match, index)
        default: reportSeveral(match, found, estate)
        }
      case .mark(var mark):
        mark.nodes = index.each(match)
        if mark.nodes.isEmpty {
          // For the values that there are.
          _ = index.nodes(match)
          reportNone(match, index)
        }
        marked += mark.nodes.count
        guard marked <= mostMarked else {
          log.error(
            "match-limit",
            "the entries with `each` speak about nodes more than \(mostMarked) times together",
            at: match.location)
          return
        }
        marks.append(mark)
      }
    }
    if !marks.isEmpty { model.marks = NodeMarks(marks) }
  }

  private func reportNone(_ match: NodeMatch, _ index: borrowing PropertyIndex) {
    let near = index.values(match).sorted()
    log.error(
      "no-match", "no imported node \(description(match))", at: match.location,
      notes: match.condition.map { log.nearest(to: $0.value, in: near) } ?? [])
  }

  private func reportSeveral(_ match: NodeMatch, _ found: [Int], _ estate: Estate) {
    let shown = found.prefix(3).map { estate.id(of: $0).inTicks }.joined(separator: ", ")
    let rest = found.count > 3 ? " and \(found.count - 3) more" : ""
    log.error(
      "ambiguous-match", "\(found.count) imported nodes are meant: each \(description(match))",
      at: match.location,
      notes: [
        .init(
          "they are \(shown)\(rest): name one by its id, or say `each: true` to speak about all")
      ])
  }

  private func description(_ match: NodeMatch) -> String {
    let kind = match.kind.map { "is of the kind \($0.inTicks)" }
    let property = match.condition.map { condition in
      condition.isPrefix
        ? "has \(condition.property.inTicks) begin with \(condition.value.inTicks)"
        : "has \(condition.value.inTicks) as \(condition.property.inTicks)"
    }
    return [kind, property].compactMap(\.self).joined(separator: " and ")
  }
}
