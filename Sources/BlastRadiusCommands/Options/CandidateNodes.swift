internal import BlastRadius

/// The nodes that a question tries one by one.
struct CandidateNodes {
  /// Their ids.
  var ids: [String]
  /// What they are called together.
  var noun: Noun

  /// A word for one of some nodes, and for many.
  struct Noun: Hashable {
    var one: String
    var many: String

    static let nodes = Noun(one: "node", many: "nodes")
    static let credentials = Noun(one: "credential", many: "credentials")
    static let identities = Noun(one: "identity", many: "identities")
    static let both = Noun(one: "credential or identity", many: "credentials and identities")

    /// How many there are, in words.
    func count(_ count: Int) -> String {
      "\(CountText.grouped(count)) \(count == 1 ? one : many)"
    }
  }

  /// The nodes that selectors name.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where one matches nothing.
  init(_ selectors: [Selector], in model: Model, _ names: ModelNames) throws {
    ids = try Selection(selectors).nodes(in: model)
    noun = Self.noun(selectors, ids, model, names)
  }

  /// Every credential and identity.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where there is none.
  init(credentialsAndIdentitiesOf model: Model) throws {
    // Either kind may be missing.
    let found = ["credential", "identity"].map { kind in
      (try? Selection([Selector(.kind(kind))]).nodes(in: model)) ?? []
    }
    ids = found[0] + found[1]
    noun = .both
    if ids.isEmpty {
      throw BlastRadiusError(
        .badInput, "no node is a credential or an identity; name candidates with --among")
    }
  }

  private static func noun(
    _ selectors: [Selector], _ ids: [String], _ model: Model, _ names: ModelNames
  ) -> Noun {
    func isAll(_ kind: String) -> Bool {
      selectors.allSatisfy { selector in
        guard case .kind(let name) = selector.target else { return false }
        return model.vocabulary.kind(name.lowercased(), isA: kind)
      } || ids.allSatisfy { names.isNode($0, a: kind) }
    }
    if isAll("credential") { return .credentials }
    return isAll("identity") ? .identities : .nodes
  }
}

extension Selection {
  /// The nodes selected; what there is to say about it goes to standard error.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a selector matches nothing.
  func found(in model: Model, as role: Role) throws -> Found {
    let found = try find(in: model, as: role)
    Notes.current?.add(found.notes)
    return found
  }

  /// The ids of the nodes selected, sorted, each once; levels play no part.
  fileprivate func nodes(in model: Model) throws -> [String] {
    let ids = try found(in: model, as: .from).items.map(\.node)
    // Items are sorted, so those of one node are neighbours.
    return ids.indices.filter { $0 == 0 || ids[$0] != ids[$0 - 1] }.map { ids[$0] }
  }

  /// The one node that `--to` names.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where it names none or several.
  static func target(
    _ text: String, in model: Model, _ names: ModelNames, for advice: String
  ) throws -> Item {
    let items = try Selection([text]).found(in: model, as: .to).items
    guard items.count == 1 else {
      let ids = items.prefix(5).map { names.title($0.node) }.joined(separator: ", ")
      let more = items.count > 5 ? ", …" : ""
      throw BlastRadiusError(
        .badInput, "--to names \(items.count) nodes (\(ids)\(more)); \(advice)")
    }
    return items[0]
  }
}
