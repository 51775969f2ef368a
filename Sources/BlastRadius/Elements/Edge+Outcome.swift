extension Edge {
  /// The earliest record of its having been observed, the attacker's word aside.
  package var firstObservation: Evidence? {
    observations.min { left, right in
      let (first, second) = (left.at?.start, right.at?.start)
      return (first?.microseconds ?? .max, left.step ?? .max)
        < (second?.microseconds ?? .max, right.step ?? .max)
    }
  }

  /// What stopped it, or keeps it closed, where nothing shows that it worked all the same.
  ///
  /// That nothing was found is no refusal, and nor is what the attacker says.
  package var stopping: Evidence? {
    guard observations.isEmpty else { return nil }
    let denials = evidence.filter {
      $0.outcome == .denied && !$0.claim && $0.reason != .noEvidence
    }
    return denials.first(where: \.isRefusal) ?? denials.first
  }

  /// The times when it was tried and stopped, though something shows that it worked.
  package var refusals: [Evidence] {
    observations.isEmpty ? [] : evidence.filter(\.isRefusal)
  }

  /// The record that only the attacker speaks of, where nothing else is known.
  package var claim: Evidence? {
    observations.isEmpty ? evidence.first(where: \.claim) : nil
  }

  /// Whether a refusal did not last: it was seen to work, and not surely before the refusal alone.
  package func isOvercome(_ refusal: Evidence) -> Bool {
    refusal.isRefusal && observations.contains { !$0.isSurelyBefore(refusal) }
  }

  private var observations: [Evidence] {
    evidence.filter { $0.outcome == .observed && !$0.claim }
  }
}

extension Evidence {
  /// Whether somebody tried and was stopped.
  package var isRefusal: Bool {
    outcome == .denied && !claim && (reason == nil || reason == .refused)
  }

  /// Whether it surely came before another record: by its time, else by its step.
  package func isSurelyBefore(_ other: Evidence) -> Bool {
    if let at, let moment = other.at {
      if moment.isAfter(at) { return true }
      if at.isAfter(moment) { return false }
    }
    guard let step, let later = other.step else { return false }
    return step < later
  }
}
