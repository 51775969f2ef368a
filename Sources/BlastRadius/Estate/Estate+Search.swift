import GraphKernel

extension Estate {
  /// The nodes that have a kind which the body accepts; it is asked once per kind.
  ///
  /// - Complexity: O(nodes + kinds).
  package func nodes(withKind isMeant: (String) -> Bool) -> [Int] {
    let verdicts = kindTable.map { isMeant($0.name) }
    guard verdicts.contains(true) else { return [] }
    return (0..<nodeCount).filter { node in
      kindNumbers(of: node).contains { verdicts[Int(kinds[$0])] }
    }
  }

  /// The nodes that the input marks as most critical: of the kind `Tag_Tier_Zero`, or with a property
  /// `tier` of 0, `criticality` of `critical`, or `system_tags` with `admin_tier_0` in it.
  ///
  /// - Complexity: O(nodes + text of their properties).
  package func criticalNodes() -> [Int] {
    let marked = Set(nodes { $0.lowercased() == "tag_tier_zero" })
    return (0..<nodeCount).filter { marked.contains($0) || hasCriticalMark($0) }
  }

  private func hasCriticalMark(_ node: Int) -> Bool {
    guard node < properties.nodes.count, properties.nodes[node] != .max else { return false }
    let offset = Int(properties.nodes[node])
    return unsafe properties.text.withBytes { text in
      var isCritical = false
      var reader = unsafe PropertyReader(text, at: offset)
      reader.forEachMember { key, value in
        let range =
          switch value {
          case .text(let range), .scalar(let range), .composite(let range): range
          }
        func said() -> String { unsafe String(decoding: text[range], as: UTF8.self).lowercased() }
        if unsafe text[key].elementsEqual("tier".utf8) {
          isCritical = said() == "0"
        } else if unsafe text[key].elementsEqual("criticality".utf8) {
          isCritical = said() == "critical"
        } else if unsafe text[key].elementsEqual("system_tags".utf8) {
          isCritical = said().contains("admin_tier_0")
        }
        return !isCritical
      }
      return isCritical
    }
  }

  /// The node whose id or name is nearest to a text that is neither, for messages; ids before names.
  ///
  /// - Complexity: O(bytes of ids and names), on all cores.
  package func nearest(to text: String) -> (node: Int, isName: Bool, distance: Int)? {
    let byID = ids.nearest(to: text) { _ in true }
    if let byID, byID.distance <= 1 { return (byID.index, false, byID.distance) }
    let labels = labels
    let byName = labels.nearest(to: text) { !labels.range(of: $0).isEmpty }
    switch (byID, byName) {
    case (let id?, let name?) where name.distance < id.distance:
      return (name.index, true, name.distance)
    case (let id?, _): return (id.index, false, id.distance)
    case (nil, let name?): return (name.index, true, name.distance)
    case (nil, nil): return nil
    }
  }
}
