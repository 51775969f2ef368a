import BlastRadius

/// A tree in which an edge without attributes is its sentence, however it was written.
struct Normalised {
  var value: YAMLValue

  init(_ root: YAMLValue) {
    value = root
    guard let entries = root.entries else { return }
    value.content = .mapping(
      entries.map { entry in
        guard entry.key == "edges", let items = entry.value.items else { return entry }
        var result = entry
        result.value.content = .sequence(items.map(Self.edge))
        return result
      })
  }

  private static func edge(_ item: YAMLValue) -> YAMLValue {
    var edge = item
    if let text = item.text {
      edge.content = .scalar(Edge.tidied(text), isPlain: false)
    } else if let entries = item.entries, entries.count == 1 {
      var entry = entries[0]
      entry.key = Edge.tidied(entry.key)
      let isBare = entry.value.isNull || entry.value.entries?.isEmpty == true
      edge.content = isBare ? .scalar(entry.key, isPlain: false) : .mapping([entry])
    }
    return edge
  }
}
