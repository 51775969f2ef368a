/// How a world settles what is unknown.
package enum World: Hashable, Sendable {
  /// Everything unknown holds the attacker back.
  case confirmed
  /// Everything unknown lets the attacker through, but for one that holds where it is given.
  case possible(without: UInt32?)

  /// Everything unknown lets the attacker through.
  package static let open = World.possible(without: nil)

  /// The worlds that bound what is so: one where nothing is unknown.
  package static func bounds(hasUnknowns: Bool) -> [World] {
    hasUnknowns ? [.confirmed, .open] : [.confirmed]
  }

  /// Whether a stretch of a guard is open in this world.
  package func opens(_ stretch: Guard.Stretch) -> Bool {
    switch self {
    case .confirmed: stretch.unknowns.isEmpty
    case .possible(let held):
      if let held { !stretch.unknowns.contains(held) } else { true }
    }
  }
}
