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

  /// An id like one that is not there, for messages; `nil` where none is near, or the estate is too
  /// large to look.
  package func nearestID(to id: String) -> String? {
    guard nodeCount <= 300_000 else { return nil }
    // Most ids are ruled out by their length, without making a text of each.
    let length = id.utf8.count
    let slack = max(1, length / 3) + length - id.unicodeScalars.count
    let candidates = (0..<nodeCount).lazy
      .filter { abs(ids.range(of: $0).count - length) <= slack }
      .map { self.id(of: $0) }
    return NearestName.find(id, in: candidates)
  }
}
