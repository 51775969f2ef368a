/// Finds the nodes of a model that leaked credentials are.
///
/// A name is compared with ids, identifiers and fingerprints of the model's own nodes, and with the
/// ids and the properties listed in `IdentifierProperty` of imported nodes. What is equal as it is
/// written counts first; where nothing is, upper and lower case do not matter, unless the estate
/// was imported with its case.
public struct CredentialMatcher: Sendable {
  private let model: Model
  private let directory: Catalog

  /// Makes a matcher.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where two nodes of the model are one, or the
  ///   properties of a snapshot are damaged.
  public init(_ model: Model) throws {
    self.model = model
    directory = try Catalog(model)
    try model.estate?.properties.check()
  }

  /// The nodes that the entries mean.
  ///
  /// ```swift
  /// let leaked = LeakedList([
  ///   .init(at: .init(line: 1), names: [LeakedName("moveworks-token", .credential)])
  /// ])
  /// for match in try CredentialMatcher(model).matches(leaked).matched { print(match.node) }
  /// ```
  ///
  /// - Complexity: O(nodes + text of their properties + names of the list).
  public func matches(_ list: LeakedList) -> CredentialMatches {
    var search = NameSearch(list)
    for position in directory.authored.indices { look(at: position, &search) }
    if let estate = model.estate { EstateNames(estate, model, directory).look(&search) }
    let foldsCase = model.estate?.foldsCase ?? true
    return search.result(list, foldsCase: foldsCase) { directory.id($0) }
  }

  private func look(at position: Int, _ search: inout NameSearch) {
    let node = directory.authored[position]
    let number = directory.numbers[position]
    search.look(node.id, .id, of: number)
    for identifier in node.identifiers { search.look(identifier, .identifier, of: number) }
    for fingerprint in node.fingerprints { search.look(fingerprint, .fingerprint, of: number) }
  }
}
