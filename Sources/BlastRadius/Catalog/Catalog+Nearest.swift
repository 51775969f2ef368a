extension Catalog {
  /// A node that was probably meant.
  package struct Near: Hashable, Sendable {
    /// The id of the node.
    package var id: String
    /// The name of the node, where that is what was nearly said.
    package var name: String?

    /// What was probably meant, in backticks.
    package var shown: String {
      let id = Self.shown(id)
      return name.map { "\(Self.shown($0)), the name of \(id)" } ?? id
    }

    private static func shown(_ text: String) -> String {
      "`\(SafeText.shortened(SafeText.visible(text), to: 80))`"
    }
  }

  /// The node whose id or name is like one that is not there, for messages; ids before names.
  ///
  /// - Complexity: O(bytes of ids and names), on all cores.
  package func nearest(to text: String) -> Near? {
    var best: (distance: Int, near: Near)?
    func take(_ distance: Int, _ near: @autoclosure () -> Near) {
      if let best, best.distance <= distance { return }
      best = (distance, near())
    }
    if let found = NearestName.nearest(text, in: authored.lazy.map(\.id)) {
      take(found.distance, Near(id: found.name, name: nil))
    }
    let labelled = authored.lazy.filter { $0.label != nil }
    if let found = NearestName.nearest(text, in: labelled.map(\.name)),
      let node = labelled.first(where: { $0.name == found.name })
    {
      take(found.distance, Near(id: node.id, name: found.name))
    }
    if let estate, let found = estate.nearest(to: text) {
      take(
        found.distance,
        Near(id: id(found.node), name: found.isName ? estate.name(of: found.node) : nil))
    }
    return best?.near
  }

  /// The error for an id that is not there.
  package func unknown(_ id: String) -> BlastRadiusError {
    var message = "there is no node \(SafeText.visible(SafeText.shortened(id, to: 200)))"
    if let near = nearest(to: id) { message += "; the nearest is \(SafeText.visible(near.id))" }
    return BlastRadiusError(.badInput, message)
  }
}
