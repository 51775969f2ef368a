/// What a list says of a credential or an account without saying that a credential leaked.
public struct LeakedRecord: Hashable, Sendable {
  /// Where it stands in the list.
  public var place: LeakedList.Place
  /// The credential by its identifiers, and whose it is.
  public var names: [LeakedName]
  /// What is said, such as `Active` and `issued 2024-03-01`; what looks like a secret is masked.
  public var says: [String]

  /// Makes a record.
  public init(at place: LeakedList.Place, names: [LeakedName], says: [String] = []) {
    self.place = place
    self.names = names
    self.says = says
  }

  /// What it is of: its first name that can be shown, or its place. It comes from the list, and may
  /// hold any character.
  public var title: String {
    names.lazy.compactMap(\.text).first ?? "\(place) (value withheld)"
  }
}

extension LeakedList {
  /// Adds whose each leaked credential is, where records say so of a credential of the same name.
  ///
  /// - Complexity: O(records + names of the list).
  public mutating func complete(with records: [LeakedRecord]) {
    var owners: [LeakedName: [LeakedName]] = [:]
    for record in records {
      let accounts = record.names.filter { $0.kind == .owner }
      for name in record.names where name.kind == .credential {
        owners[name, default: []] += accounts
      }
    }
    if owners.isEmpty { return }
    for position in entries.indices {
      var known = Set(entries[position].names)
      for owner in entries[position].names.flatMap({ owners[$0] ?? [] })
      where known.insert(owner).inserted {
        entries[position].names.append(owner)
      }
    }
  }
}
