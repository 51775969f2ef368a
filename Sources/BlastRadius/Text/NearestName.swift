import GraphKernel

/// Finds the name that was probably meant.
package enum NearestName {
  /// The candidate with the least edit distance to `name`, if it is near enough to be a typing error:
  /// a third of its bytes at most, upper and lower case of ASCII apart.
  ///
  /// Ties go to the first in lexical order. Names over 128 bytes are not compared.
  ///
  /// - Complexity: O(bytes of the candidates).
  package static func find(_ name: String, in candidates: some Sequence<String>) -> String? {
    nearest(name, in: candidates)?.name
  }

  /// The same, with the distance.
  static func nearest(
    _ name: String, in candidates: some Sequence<String>
  ) -> (distance: Int, name: String)? {
    guard let wanted = EditDistance(to: name.utf8) else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      var candidate = candidate
      let limit = best?.distance ?? limit(for: name)
      let found = candidate.withUTF8 { text in
        unsafe wanted.distance(of: UnsafeRawBufferPointer(text), atMost: limit)
      }
      guard let found else { continue }
      if let best, best.distance < found { continue }
      if let best, best.distance == found, best.name <= candidate { continue }
      best = (found, candidate)
    }
    return best
  }

  /// How far a name that was probably meant is away at most.
  static func limit(for name: String) -> Int { max(1, name.utf8.count / 3) }
}

extension TextColumn {
  /// A text of the column that is near another one.
  struct Near: Sendable {
    var index: Int
    var distance: Int
  }

  /// The text that is nearest to a name, as `NearestName` has it; ties go to the first in the order
  /// of bytes.
  ///
  /// - Complexity: O(bytes of the texts), on all cores.
  func nearest(to name: String, where isMeant: @Sendable (Int) -> Bool) -> Near? {
    guard let wanted = EditDistance(to: name.utf8), count > 0 else { return nil }
    return Processors.map(count) { part in
      nearest(wanted, in: part, atMost: NearestName.limit(for: name), where: isMeant)
    }
    .compactMap(\.self).reduce(nil) { best, near in
      guard let best else { return near }
      return isNearer(near, than: best) ? near : best
    }
  }

  private func nearest(
    _ wanted: EditDistance, in range: Range<Int>, atMost limit: Int,
    where isMeant: (Int) -> Bool
  ) -> Near? {
    var best: Near?
    for index in range {
      let limit = best?.distance ?? limit
      let found = unsafe withText(index) { unsafe wanted.distance(of: $0, atMost: limit) }
      guard let found, isMeant(index) else { continue }
      let near = Near(index: index, distance: found)
      if let best, !isNearer(near, than: best) { continue }
      best = near
    }
    return best
  }

  private func isNearer(_ near: Near, than other: Near) -> Bool {
    if near.distance != other.distance { return near.distance < other.distance }
    let order = unsafe withText(other.index) { compare(near.index, unsafe Array($0)) }
    return order == 0 ? near.index < other.index : order < 0
  }
}
