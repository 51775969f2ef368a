internal import BlastRadius

extension LeakedNodes {
  /// What leaked in a model, which may be redacted: lists have the names that their authors know, so they
  /// are read with the model as it was, and of their entries only the places are told.
  ///
  /// - Throws: `BlastRadiusError` as `init(lists:selectors:isStrict:in:)`.
  static func read(
    lists: [String], selectors: [String], isStrict: Bool, in model: Model
  ) throws -> LeakedNodes {
    guard let unredacted = model.unredacted else {
      return try LeakedNodes(lists: lists, selectors: selectors, isStrict: isStrict, in: model)
    }
    let found = try unredacted.asked { model in
      try LeakedNodes(lists: lists, selectors: selectors, isStrict: isStrict, in: model)
    }
    return found.redacted {
      unredacted.name($0, of: .node)
    } edge: {
      unredacted.redacted($0)
    }
  }

  private func redacted(
    _ name: (String) -> String, edge: (Edge) -> Edge
  ) -> LeakedNodes {
    var new = self
    new.leaks = leaks.map { .init(name($0.id), at: $0.at) }
    new.entries = [ExactText: [LeakedList.Entry]](
      entries.map { (name($0.key.text), $0.value.map(Self.redacted)) }, uniquingKeysWith: +)
    new.accounts = Set<ExactText>(accounts.texts.map(name))
    new.owners = [:]
    new.unmatched = unmatched.map(Self.redacted)
    new.ambiguous = ambiguous.map {
      Ambiguity(entry: Self.redacted($0.entry), nodes: $0.nodes.map(name))
    }
    new.records = records.map { record in
      Record(
        record: LeakedRecord(at: record.record.place, names: []), nodes: record.nodes.map(name))
    }
    new.accesses = accesses.map(edge)
    new.warnings = Self.redacted(warnings, "warning")
    new.unread = Self.redacted(unread, "row that cannot be read")
    return new
  }

  /// An entry with nothing of what the list says but when it leaked and what a scanner found.
  private static func redacted(_ entry: LeakedList.Entry) -> LeakedList.Entry {
    var new = entry
    (new.names, new.kind, new.owner, new.found, new.access) = ([], nil, nil, [], [])
    new.seen = nil
    return new
  }

  /// Problems without what they quote of a list.
  private static func redacted(_ problems: [Diagnostic], _ what: String) -> [Diagnostic] {
    problems.map { problem in
      Diagnostic(problem.severity, problem.code, "a \(what) of a list, left out")
    }
  }
}
