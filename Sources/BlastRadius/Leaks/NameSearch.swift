/// The names of a list, waiting for the texts of a model that are equal to them.
struct NameSearch {
  /// A node with what of it was equal.
  struct Hit: Hashable {
    var node: Int
    var by: CredentialMatches.By
  }

  /// The names by what they are as written, in upper case, and as fingerprints.
  private var exact: [NameKey: Int] = [:]
  private var folded: [NameKey: [Int]] = [:]
  private var fingerprints: [NameKey: [Hit]] = [:]
  private var exactHits: [[Hit]] = []
  private var foldedHits: [[Hit]] = []
  private var filter: NameFilter
  /// A text in upper case; kept for its memory.
  private var upper: [UInt8] = []
  private let hasFingerprints: Bool

  init(_ list: LeakedList) {
    let names = list.entries.lazy.flatMap(\.names)
    filter = NameFilter(count: list.entries.reduce(0) { $0 + $1.names.count })
    for name in names {
      if let key = name.exact, let upper = name.folded, exact[key] == nil {
        exact[key] = exactHits.count
        folded[upper, default: []].append(exactHits.count)
        exactHits.append([])
        foldedHits.append([])
        filter.insert(upper)
      }
      if let key = name.fingerprint { fingerprints[key] = [] }
    }
    hasFingerprints = !fingerprints.isEmpty
  }

  /// Compares a text of a node with the names; `isUpperCase` says that the model keeps it in upper
  /// case, whatever its case was.
  mutating func look(
    _ text: UnsafeRawBufferPointer, _ by: CredentialMatches.By, of node: Int,
    isUpperCase: Bool = false
  ) {
    if by == .fingerprint || hasFingerprints && by == .identifier {
      unsafe lookForFingerprint(text, by, node)
    }
    guard by != .fingerprint else { return }
    upper.removeAll(keepingCapacity: true)
    unsafe upper.append(contentsOf: text)
    UpperCase.apply(to: &upper)
    let numbers = unsafe upper.withUnsafeBytes { bytes in
      let quick = unsafe NameKey.quick(bytes)
      guard filter.mayContain(quick: quick) else { return [Int]?.none }
      return unsafe folded[NameKey(bytes, quick: quick)]
    }
    guard let numbers else { return }
    let hit = Hit(node: node, by: by)
    let number = isUpperCase ? nil : exact[unsafe NameKey(text)]
    for other in numbers {
      if isUpperCase || other == number {
        exactHits[other].append(hit)
      } else {
        foldedHits[other].append(hit)
      }
    }
  }

  /// Compares a text of a node with the names.
  mutating func look(_ text: String, _ by: CredentialMatches.By, of node: Int) {
    let bytes = Array(NameShape.trimmed(text).utf8)
    unsafe bytes.withUnsafeBytes { unsafe look($0, by, of: node) }
  }

  private mutating func lookForFingerprint(
    _ text: UnsafeRawBufferPointer, _ by: CredentialMatches.By, _ node: Int
  ) {
    guard by == .fingerprint || text.count >= 22 else { return }
    let written = unsafe String(decoding: text, as: UTF8.self)
    let shape = Fingerprint(written)
    guard by == .fingerprint || shape != nil else { return }
    let key = NameKey(shape?.normalized ?? written)
    fingerprints[key]?.append(Hit(node: node, by: .fingerprint))
  }

  /// What a name is equal to.
  private func hits(_ name: LeakedName, foldsCase: Bool) -> [Hit] {
    var hits: [Hit] = []
    if let number = name.exact.flatMap({ exact[$0] }) {
      hits = exactHits[number]
      if hits.isEmpty, foldsCase { hits = foldedHits[number] }
    }
    if let key = name.fingerprint { hits += fingerprints[key] ?? [] }
    return hits
  }

  /// Puts together what was found.
  func result(_ list: LeakedList, foldsCase: Bool, id: (Int) -> String) -> CredentialMatches {
    var matches: [Int: CredentialMatches.Match] = [:]
    var result = CredentialMatches(matched: [], unmatched: [], ambiguous: [])
    for (position, entry) in list.entries.enumerated() {
      var own: [Int: Set<CredentialMatches.By>] = [:]
      var owners: [Int: Set<CredentialMatches.By>] = [:]
      for name in entry.names {
        for hit in hits(name, foldsCase: foldsCase) {
          if name.kind == .owner {
            owners[hit.node, default: []].insert(hit.by)
          } else {
            own[hit.node, default: []].insert(hit.by)
          }
        }
      }
      if own.isEmpty, owners.isEmpty { result.unmatched.append(position) }
      let closest = own.isEmpty ? owners : own
      if closest.count > 1 {
        result.ambiguous.append(.init(entry: position, nodes: closest.keys.map(id).sorted()))
      }
      for (node, by) in own.merging(owners, uniquingKeysWith: { $0.union($1) }) {
        var match = matches[node] ?? .init(node: id(node), entries: [], asOwner: [], by: [])
        match.entries.append(position)
        if own[node] == nil { match.asOwner.append(position) }
        match.by = CredentialMatches.By.allCases.filter { match.by.contains($0) || by.contains($0) }
        matches[node] = match
      }
    }
    result.matched = matches.values.sorted { $0.node < $1.node }
    return result
  }
}
