import BlastRadius

extension LeakedListBuilder {
  /// Puts what access maps say to the entries of the same fingerprint; what is said of none is an
  /// entry of its own, since some credential signs in as that identity.
  mutating func applyAccesses() {
    if accesses.isEmpty { return }
    var entries: [LeakedName: [Int]] = [:]
    for (position, entry) in collected.enumerated() {
      for name in entry.names where name.kind == .fingerprint {
        entries[name, default: []].append(position)
      }
    }
    var statements: [Int: [LeakedAccess]] = [:]
    for draft in accesses {
      let found = draft.text(.accessOf).flatMap { entries[LeakedName($0, .fingerprint)] } ?? []
      for position in found { statements[position, default: []] += access(of: draft) }
      if found.isEmpty { addEntry(of: draft) }
    }
    for (position, access) in statements { collected[position].add(access) }
    accesses = []
  }

  private mutating func addEntry(of draft: LeakedEntryDraft) {
    guard let place = place(of: draft) else { return }
    var entry = LeakedList.Entry(at: place, names: names(of: draft))
    entry.kind = draft.kind
    entry.access = access(of: draft)
    collected.append(entry)
  }
}

extension LeakedList.Entry {
  /// Adds whom it signs in as.
  fileprivate mutating func add(_ statements: [LeakedAccess]) {
    var known = Set(names)
    for statement in statements where known.insert(statement.identity).inserted {
      names.append(statement.identity)
      access.append(statement)
    }
  }
}
