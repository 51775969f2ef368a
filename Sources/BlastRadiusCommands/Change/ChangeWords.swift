internal import BlastRadius

/// Changes as people say them.
struct ChangeWords {
  var names: ModelNames

  /// The changes as the subject of a sentence: `Enforcing mfa and revoking ci-token`.
  func subject(_ changes: [ModelChange]) -> String {
    guard changes.count <= 3 else { return "These \(changes.count) changes together" }
    let parts = changes.map(text)
    guard let first = parts.first else { return "Nothing" }
    let rest = parts.dropFirst().map { $0.prefix(1).lowercased() + $0.dropFirst() }
    return WordList.joined([first] + rest)
  }

  /// A change: `Enforcing mfa from 2024-01-05 on`.
  func text(_ change: ModelChange) -> String {
    action(change.action) + (change.at.map { " from \(TimeWords.text($0)) on" } ?? "")
  }

  private func action(_ action: ModelChange.Action) -> String {
    switch action {
    case .set(let control, .enforced): "Enforcing \(names.control(control))"
    case .set(let control, .absent): "Dropping \(names.control(control))"
    case .set(let control, .unknown): "Not knowing of \(names.control(control))"
    case .removeEdge(let name): "Removing `\(names.unknown(name))`"
    case .removeNode(let id): "Removing \(names.title(id))"
    case .revoke(let id): "Revoking \(names.title(id))"
    case .rotate(let id): "Rotating \(names.title(id))"
    case .evict(let id): "Evicting the intruder from \(names.title(id))"
    case .require(let name, let fact):
      "Requiring \(names.text(fact)) for `\(names.unknown(name))`"
    case .behind(let id, let gateway?): "Putting \(names.title(id)) behind \(names.title(gateway))"
    case .behind(let id, nil): "Putting \(names.title(id)) behind no gateway"
    case .add(let edge): "Adding `\(names.unknown(edge.sentence))`"
    }
  }
}
