import BlastRadius

/// The objects that a right is about: all, or those of some names.
enum ObjectNames: Sendable, Equatable {
  case all
  /// Each name once, in the order of the bytes.
  case some([ExactText])

  /// The names of a rule.
  init(_ names: [String]) { self = names.isEmpty ? .all : .some(Set<ExactText>(names).sorted()) }

  /// The names in their order; `nil` for all.
  var sorted: [String]? {
    switch self {
    case .all: nil
    case .some(let names): names.map(\.text)
    }
  }

  /// How many names there are; 0 for all.
  var count: Int {
    guard case .some(let names) = self else { return 0 }
    return names.count
  }

  /// - Complexity: O(log names).
  func contains(_ name: String) -> Bool {
    guard case .some(let names) = self else { return true }
    var range = names.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if names[middle].text == name { return true }
      range =
        names[middle].text < name
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// Those of either.
  func union(_ other: ObjectNames) -> ObjectNames {
    guard case .some(let names) = self, case .some(let others) = other else { return .all }
    return .some(Set(names).union(others).sorted())
  }

  /// Those of both; `nil` where there are none.
  func intersection(_ other: ObjectNames) -> ObjectNames? {
    guard case .some(let names) = self else { return other }
    guard case .some(let others) = other else { return self }
    let both = Set(names).intersection(others)
    return both.isEmpty ? nil : .some(both.sorted())
  }
}
