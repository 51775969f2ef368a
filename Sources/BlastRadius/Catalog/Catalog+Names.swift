extension Catalog {
  /// The nodes of a name, ascending: those that have it as it stands, else those that have it in
  /// upper or lower case.
  ///
  /// - Complexity: O(nodes + bytes of their names).
  public func nodes(named name: String) -> [Int] {
    let same = nodes(namedExactly: name)
    if !same.isEmpty { return same }
    let caseless = CaselessText(name)
    return unsafe nodes { text in unsafe caseless.isEqual(to: text) }
  }

  private func nodes(namedExactly name: String) -> [Int] {
    let exact = Array(name.utf8)
    return unsafe nodes { text in
      guard text.count == exact.count else { return false }
      return unsafe text.elementsEqual(exact)
    }
  }

  private func nodes(whoseName isMeant: (UnsafeRawBufferPointer) -> Bool) -> [Int] {
    var found: [Int] = []
    if let estate {
      // Few names are meant, so what the model says of a node is looked up after its name.
      for number in 0..<importedCount where unsafe estate.withName(of: number, isMeant) {
        if authored(number)?.label == nil { found.append(number) }
      }
    }
    for (node, number) in namedByModel {
      var name = node.name
      if name.withUTF8({ unsafe isMeant(UnsafeRawBufferPointer($0)) }) { found.append(number) }
    }
    return found.sorted()
  }

  /// The nodes whose names the model gives, with their numbers.
  private var namedByModel: [(node: Node, number: Int)] {
    zip(authored, numbers).filter { $0.0.label != nil || $0.1 >= importedCount }
      .map { (node: $0.0, number: $0.1) }
  }

  /// A node that contains a text in its id or its name.
  public struct Match: Hashable, Sendable {
    /// The number of the node.
    public var number: Int
    /// How near it is; the nearest first.
    let nearness: CaselessText.Nearness
    /// The id of the node, by which ties are ordered.
    public var id: String
  }

  /// The nodes that contain a text in an id or a name, in upper or lower case: those that are the
  /// text, then those that begin with it, those of which a word begins with it, and the others; each
  /// by id.
  ///
  /// - Complexity: O(bytes of ids and names + matches × log matches).
  public func find(_ text: String) -> [Match] {
    let wanted = CaselessText(text)
    var nearest: [Int: CaselessText.Nearness] = [:]
    func look(_ number: Int, _ text: UnsafeRawBufferPointer) {
      guard let found = unsafe wanted.nearness(of: text) else { return }
      nearest[number] = min(found, nearest[number] ?? found)
    }
    if let estate {
      for number in 0..<importedCount {
        unsafe estate.ids.withText(number) { unsafe look(number, $0) }
        unsafe estate.labels.withText(number) { unsafe look(number, $0) }
      }
    }
    for (position, node) in authored.enumerated() {
      for var text in [node.id, node.name] {
        text.withUTF8 { unsafe look(numbers[position], UnsafeRawBufferPointer($0)) }
      }
    }
    return nearest.map { Match(number: $0.key, nearness: $0.value, id: id($0.key)) }
      .sorted { $0.nearness == $1.nearness ? $0.id < $1.id : $0.nearness < $1.nearness }
  }
}

extension Estate {
  /// Calls the body with the bytes of a node's name.
  @inline(__always)
  func withName<Result>(
    of node: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    unsafe (labels.range(of: node).isEmpty ? ids : labels).withText(node, body)
  }
}

extension Catalog {
  /// Whether several nodes have a name.
  ///
  /// - Complexity: O(nodes).
  package func isShared(_ name: String) -> Bool {
    nodes(namedExactly: name).count > 1
  }

  /// The names that several nodes have.
  ///
  /// - Complexity: O(n log n) for so many nodes.
  package func sharedNames() -> Set<ExactText> {
    let own = namedByModel
    let renamed = Set(own.lazy.map(\.number).filter { $0 < importedCount })
    var hashes: [UInt64] = []
    hashes.reserveCapacity(count)
    if let estate {
      for number in 0..<importedCount where renamed.isEmpty || !renamed.contains(number) {
        unsafe hashes.append(estate.withName(of: number, Self.hash))
      }
    }
    for (node, _) in own {
      var name = node.name
      hashes.append(name.withUTF8 { unsafe Self.hash(UnsafeRawBufferPointer($0)) })
    }
    let sorted = hashes.sorted()
    let several = Set(zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0))
    return several.isEmpty ? [] : names(whoseHashIsIn: several)
  }

  /// The names that several nodes have among those of some hashes.
  private func names(whoseHashIsIn hashes: Set<UInt64>) -> Set<ExactText> {
    var (seen, several): (Set<ExactText>, Set<ExactText>) = ([], [])
    for number in 0..<count {
      var name = name(number)
      let hash = name.withUTF8 { unsafe Self.hash(UnsafeRawBufferPointer($0)) }
      if hashes.contains(hash), !seen.insert(name).inserted { several.insert(name) }
    }
    return several
  }

  /// A number that equal names have in common.
  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = ByteHash()
    for position in 0..<text.count { unsafe hash.combine(text[position]) }
    return hash.value
  }
}
