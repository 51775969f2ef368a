public import BlastRadius

extension ReferenceEngine {
  /// What holds at an instant in one of the two worlds, with the hops that it takes in that world.
  public func hops(_ certainty: Certainty, at instant: Instant) -> [Fact: Int] {
    guard let index = intervals.firstIndex(where: { $0.contains(instant) }) else { return [:] }
    return (certainty == .confirmed ? confirmed : possible).hops[index]
  }
}
