import BlastRadius
import GraphKernel

/// Who is trusted where, as the edges of a draft say.
struct JoinTrusts {
  /// Where the edges of subjects, and of nodes with identifiers, stand first.
  private(set) var places: [UInt32: PlaceDraft.Place] = [:]
  /// The subjects that may become each identity.
  private(set) var subjects: [UInt32: [UInt32]] = [:]
  /// The providers for which somebody signs, by the ids of both.
  private var issuers: [ExactText: Set<ExactText>] = [:]
  /// Everybody for whom it is known, by the provider.
  private var signers: [ExactText: Set<ExactText>] = [:]

  private static let provider = "oidc-provider/"
  private static let scheme = "https://"

  /// Looks at all edges of a draft once.
  ///
  /// - Parameter names: The names of the documents.
  init(_ draft: borrowing ImportDraft, _ names: [String]) {
    let count = draft.builder.nodeCount
    var isSubject = [Bool](repeating: false, count: count)
    for node in 0..<UInt32(count) {
      isSubject[Int(node)] = unsafe draft.builder.withID(of: node) {
        unsafe Borrowed<UInt8>($0).starts(with: FederatedSubject.prefix.utf8)
      }
    }
    var isPlaced = isSubject
    for nodes in [draft.statements.nodes, draft.written.nodes] {
      for node in nodes where !node.identifiers.isEmpty || !node.fingerprints.isEmpty {
        noteIdentifiers(node)
        if let number = draft.known(node.id) { isPlaced[Int(number)] = true }
      }
    }
    let signs = Array("signs-for".utf8).lend { draft.relationNames.known($0) }
    func note(
      _ subject: UInt32, _ relation: UInt32, _ object: UInt32, _ place: PlaceDraft.Place?
    ) {
      if isSubject[Int(subject)] { subjects[object, default: []].append(subject) }
      if relation == signs, !isSubject[Int(subject)] {
        noteSigner(draft.builder.id(of: subject), draft.builder.id(of: object))
      }
      guard let place else { return }
      for node in [subject, object] where isPlaced[Int(node)] {
        if let known = places[node], draft.places.precedes(known, place, names) { continue }
        places[node] = place
      }
    }
    let isAsked = signs != nil || isPlaced.contains(true)
    for edge in 0..<(isAsked ? draft.builder.edgeCount : 0) {
      let (subject, relation, object) = draft.builder.edge(edge)
      guard isPlaced[Int(subject)] || isPlaced[Int(object)] || relation == signs else { continue }
      note(subject, relation, object, draft.places.place(ofEdge: edge))
    }
    for edge in draft.statements.edges {
      // Who only may sign is not known as the signer.
      if edge.relation == signs, !edge.edge.isUnconditional { continue }
      note(edge.subject, edge.relation, edge.object, edge.place)
    }
  }

  private mutating func noteSigner(_ signer: String, _ object: String) {
    if let issuer = Self.provider(in: object) { note(signer, issuer) }
  }

  private mutating func noteIdentifiers(_ node: Node) {
    for identifier in node.identifiers {
      if identifier.hasPrefix(Self.scheme) {
        note(
          node.id,
          String(decoding: identifier.utf8.dropFirst(Self.scheme.utf8.count), as: UTF8.self))
      } else if let issuer = Self.provider(in: identifier) {
        note(node.id, issuer)
      }
    }
  }

  private mutating func note(_ signer: String, _ issuer: String) {
    issuers[signer, default: []].insert(ExactText(issuer))
    signers[issuer, default: []].insert(ExactText(signer))
  }

  /// The host that the ARN of a provider names, or that an id of all its subjects does.
  private static func provider(in id: String) -> String? {
    if id.hasPrefix(FederatedSubject.prefix), id.hasSuffix("/*") {
      return String(
        decoding: id.utf8.dropFirst(FederatedSubject.prefix.utf8.count).dropLast(2), as: UTF8.self)
    }
    guard id.hasPrefix("arn:") else { return nil }
    let bytes = Array(id.utf8)
    guard
      let start = bytes.indices.first(where: { bytes[$0...].starts(with: provider.utf8) })
    else { return nil }
    return String(decoding: bytes[(start + provider.utf8.count)...], as: UTF8.self)
  }

  /// The providers that are known as a node's own, in the order of their bytes.
  func issuers(of signer: String) -> [String] { issuers[signer]?.sorted().map(\.text) ?? [] }

  /// Whether a provider is known as another node's own, of which ids begin so.
  func isOwned(_ issuer: String, byOthersLike prefix: String) -> Bool {
    signers[issuer]?.contains { $0.text.hasPrefix(prefix) } ?? false
  }
}

extension Edge {
  /// Whether it exists for sure, always, and asks for nothing.
  fileprivate var isUnconditional: Bool {
    exists == .yes && requires.isEmpty && unless.isEmpty && valid == Validity()
  }
}
