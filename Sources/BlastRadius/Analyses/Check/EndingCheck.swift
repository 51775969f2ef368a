/// Whether nodes end as a policy wants.
struct EndingCheck {
  let ending: Policy.Ending
  /// The instant asked about.
  let instant: Instant?

  /// Whether an instant is needed to judge a node.
  func needsInstant(_ node: Node?) -> Bool {
    guard instant == nil, let node else { return false }
    return switch ending.has {
    case .revoked: node.revoked != nil
    case .rotated: if case .at = node.rotated { true } else { false }
    case .evicted: !node.evicted.isEmpty
    case .expires: node.expires != nil && ending.within != nil && node.issued == nil
    }
  }

  /// What is wrong with a node, in words that follow its name; `nil` where it ends as it has to.
  func problem(with node: Node?) -> String? {
    switch ending.has {
    case .revoked:
      problem([node?.revoked].compactMap(\.self), "is not revoked", "is revoked only on")
    case .evicted:
      problem(
        node?.evicted ?? [], "was not cleaned of intruders", "is cleaned of intruders only on")
    case .rotated:
      switch node?.rotated ?? .never {
      case .never: "was never rotated"
      case .unknown: "was rotated at a time that nobody knows, if at all"
      case .at(let moments): problem(moments, "was never rotated", "is rotated only on")
      }
    case .expires: expiry(of: node)
    }
  }

  private func problem(_ ends: [Moment], _ none: String, _ late: String) -> String? {
    guard let first = ends.first else { return none }
    guard let instant else { return nil }
    return ends.contains { $0.asEnd <= instant } ? nil : "\(late) \(first)"
  }

  private func expiry(of node: Node?) -> String? {
    guard let node, let expires = node.expires else { return "never expires" }
    guard let within = ending.within else { return nil }
    guard let start = node.issued?.asBeginning ?? instant,
      expires.asEnd.microseconds - start.microseconds > within.microseconds
    else { return nil }
    let since = node.issued.map { "issued on \($0)" } ?? "asked about on \(Moment(start))"
    return "expires on \(expires), more than \(within.text) after it was \(since)"
  }
}
