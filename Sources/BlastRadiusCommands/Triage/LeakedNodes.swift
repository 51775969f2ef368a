internal import BlastRadius
internal import BlastRadiusFormats

/// What leaked, as lists, selectors or the model say it.
struct LeakedNodes: Sendable {
  /// The nodes, by id.
  var leaks: [LeakQuestion.Leak]
  /// The entries of the lists that mean each node.
  var entries: [ExactText: [LeakedList.Entry]] = [:]
  /// The nodes that lists name as whom a credential signs in as, and never as the credential.
  var accounts: Set<ExactText> = []
  /// Whose each node is, as the lists say.
  var owners: [ExactText: Set<ExactText>] = [:]
  /// The entries that mean no node of the model.
  var unmatched: [LeakedList.Entry] = []
  /// The entries that mean several nodes, with their ids.
  var ambiguous: [Ambiguity] = []
  /// What the lists say of credentials and accounts that leaked in none of their entries.
  var records: [Record] = []
  /// What scanners found that leaked credentials sign in as, as edges with their sources.
  var accesses: [Edge] = []
  var warnings: [Diagnostic] = []
  /// The rows of the lists that could not be read.
  var unread: [Diagnostic] = []
  /// How many entries the lists have; `nil` where there is no list.
  var listed: Int?

  /// An entry that means several nodes.
  struct Ambiguity: Sendable {
    var entry: LeakedList.Entry
    var nodes: [String]
  }

  /// What is said of a credential or an account, with the nodes that it is.
  struct Record: Sendable {
    var record: LeakedRecord
    var nodes: [String]
  }

  /// Takes nodes that no list is about.
  init(leaks: [LeakQuestion.Leak]) { self.leaks = leaks }

  /// Reads the lists and finds their entries in the model.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a list cannot be read, a selector
  ///   matches nothing, or nobody says that anything leaked.
  ///
  /// - Parameter isStrict: Whether a row that cannot be read is an error.
  init(lists: [String], selectors: [String], isStrict: Bool = false, in model: Model) throws {
    leaks = []
    if !lists.isEmpty { try read(lists, isStrict: isStrict, in: model) }
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

  private mutating func read(_ paths: [String], isStrict: Bool, in model: Model) throws {
    var options = LeakedListReader.Options()
    options.isStrict = isStrict
    let matcher = try CredentialMatcher(model)
    var lists = try paths.map { try LeakedListReader.read($0, options: options) }
    let said = lists.flatMap(\.records)
    records = Self.found(said, matcher)
    var total = 0
    for index in lists.indices {
      lists[index].complete(with: said)
      let list = lists[index]
      let matches = matcher.matches(list)
      total += list.entries.count
      warnings += list.warnings
      unread += list.unread
      unmatched += matches.unmatched.map { list.entries[$0] }
      ambiguous += matches.ambiguous.map {
        Ambiguity(entry: list.entries[$0.entry], nodes: $0.nodes)
      }
      let credentials = Self.credentials(of: matches)
      accesses += Self.accesses(of: list, credentials, matcher)
      for match in matches.matched {
        // Beside the name of a credential, an account says whose it is, and did not leak itself.
        let aside = Set(match.asOwner).filter { credentials[$0] != nil }
        for node in aside.flatMap({ credentials[$0] ?? [] }) {
          owners[node, default: []].insert(match.node)
        }
        let found = match.entries.filter { !aside.contains($0) }.map { list.entries[$0] }
        if found.isEmpty { continue }
        entries[match.node, default: []] += found
        owners[match.node, default: []].formUnion(found.compactMap(\.owner))
        if match.entries.count == match.asOwner.count { accounts.insert(match.node) }
        let dates = found.compactMap(\.leaked)
        leaks.append(.init(match.node, at: dates.min { $0.asBeginning < $1.asBeginning }))
      }
    }
    listed = total
  }

  /// The nodes that each entry names as the credential.
  private static func credentials(of matches: CredentialMatches) -> [Int: [String]] {
    var nodes: [Int: [String]] = [:]
    for match in matches.matched {
      let asOwner = Set(match.asOwner)
      for entry in match.entries where !asOwner.contains(entry) {
        nodes[entry, default: []].append(match.node)
      }
    }
    return nodes
  }

  /// The nodes that records are of.
  private static func found(_ records: [LeakedRecord], _ matcher: CredentialMatcher) -> [Record] {
    if records.isEmpty { return [] }
    let entries = records.map { LeakedList.Entry(at: $0.place, names: $0.names) }
    var nodes: [Int: [String]] = [:]
    for match in matcher.matches(LeakedList(entries)).matched {
      for entry in match.entries { nodes[entry, default: []].append(match.node) }
    }
    return records.enumerated().map { Record(record: $1, nodes: nodes[$0] ?? []) }
  }

  /// Whom the credentials of entries sign in as, as scanners found that tried them.
  private static func accesses(
    of list: LeakedList, _ credentials: [Int: [String]], _ matcher: CredentialMatcher
  ) -> [Edge] {
    var statements: [(credentials: [String], source: String)] = []
    var identities: [LeakedList.Entry] = []
    for (position, entry) in list.entries.enumerated() {
      guard let nodes = credentials[position], let place = entry.places.first else { continue }
      for access in entry.access {
        statements.append((nodes, access.source))
        identities.append(LeakedList.Entry(at: place, names: [access.identity]))
      }
    }
    if identities.isEmpty { return [] }
    var edges: [Edge] = []
    for match in matcher.matches(LeakedList(identities)).matched {
      for entry in match.entries {
        for credential in statements[entry].credentials where credential != match.node {
          var edge = Edge(credential, "authenticates-as", match.node)
          edge.sources = [statements[entry].source]
          edges.append(edge)
        }
      }
    }
    return edges
  }
}
