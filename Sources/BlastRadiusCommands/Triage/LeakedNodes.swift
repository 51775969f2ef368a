internal import BlastRadius
internal import BlastRadiusFormats

/// What leaked, as lists, selectors or the model say it.
struct LeakedNodes: Sendable {
  /// The nodes, by id.
  var leaks: [LeakQuestion.Leak]
  /// The entries of the lists that mean each node.
  var entries: [String: [LeakedList.Entry]] = [:]
  /// The nodes that lists name as whom a credential belongs to, and never as the credential.
  var owners: Set<String> = []
  /// The entries that mean no node of the model.
  var unmatched: [LeakedList.Entry] = []
  /// The entries that mean several nodes, with their ids.
  var ambiguous: [Ambiguity] = []
  var warnings: [Diagnostic] = []
  /// How many entries the lists have; `nil` where there is no list.
  var listed: Int?

  /// An entry that means several nodes.
  struct Ambiguity: Sendable {
    var entry: LeakedList.Entry
    var nodes: [String]
  }

  /// Reads the lists and finds their entries in the model.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a list cannot be read, a selector
  ///   matches nothing, or nobody says that anything leaked.
  init(lists: [String], selectors: [String], in model: Model) throws {
    leaks = []
    if !lists.isEmpty { try read(lists, in: model) }
    let named = try Selection(selectors).found(in: model, as: .from)
    leaks += named.seeds.map { .init($0.node) }
    if lists.isEmpty, selectors.isEmpty {
      leaks = model.nodes.filter { $0.leaked != nil }.map { .init($0.id) }
      if leaks.isEmpty {
        throw BlastRadiusError(
          .badInput,
          "the model says of nothing that it leaked; name a list with --leaked, or nodes with --from"
        )
      }
    }
  }

  private mutating func read(_ paths: [String], in model: Model) throws {
    let matcher = try CredentialMatcher(model)
    var total = 0
    for path in paths {
      let list = try LeakedListReader.read(path)
      let matches = matcher.matches(list)
      total += list.entries.count
      warnings += list.warnings
      unmatched += matches.unmatched.map { list.entries[$0] }
      ambiguous += matches.ambiguous.map {
        Ambiguity(entry: list.entries[$0.entry], nodes: $0.nodes)
      }
      for match in matches.matched {
        let found = match.entries.map { list.entries[$0] }
        entries[match.node, default: []] += found
        if match.asOwner.count == match.entries.count { owners.insert(match.node) }
        let dates = found.compactMap(\.leaked)
        leaks.append(.init(match.node, at: dates.min { $0.asBeginning < $1.asBeginning }))
      }
    }
    listed = total
  }
}
