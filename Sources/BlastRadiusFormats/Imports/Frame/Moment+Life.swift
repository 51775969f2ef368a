import BlastRadius

extension Moment {
  /// Of two moments the one that begins earlier; the one that there is.
  static func earlier(_ one: Moment?, _ other: Moment?) -> Moment? {
    guard let one, let other else { return one ?? other }
    return one.asBeginning <= other.asBeginning ? one : other
  }

  /// Of two moments the one that ends later; the one that there is.
  static func later(_ one: Moment?, _ other: Moment?) -> Moment? {
    guard let one, let other else { return one ?? other }
    return one.asEnd >= other.asEnd ? one : other
  }
}
