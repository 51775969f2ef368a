internal import BlastRadius
internal import BlastRadiusRendering

/// Changes as people say them.
struct ChangeWords {
  var names: ModelNames

  /// The changes as the subject of a sentence: `Enforcing mfa and revoking ci-token`.
  func subject(_ changes: [ModelChange]) -> String {
    guard changes.count <= 3 else { return Said.change.these(String(changes.count)) }
    let parts = changes.map(text)
    guard let first = parts.first else { return Said.answer.nothing }
    // German nouns keep their first letter.
    let rest = parts.dropFirst().map { part in
      Said.language == .english ? part.prefix(1).lowercased() + part.dropFirst() : part
    }
    return Said.language.list([first] + rest)
  }

  /// A change: `Enforcing mfa from 2024-01-05 on`.
  func text(_ change: ModelChange) -> String {
    let action = action(change.action)
    return change.at.map { Said.change.fromOn(action, TimeWords.text($0)) } ?? action
  }

  private func action(_ action: ModelChange.Action) -> String {
    let say = Said.change
    return switch action {
    case .set(let control, .enforced): say.enforcing(names.control(control))
    case .set(let control, .absent): say.dropping(names.control(control))
    case .set(let control, .unknown): say.notKnowing(names.control(control))
    case .removeEdge(let name): say.removing("`\(names.unknown(name))`")
    case .removeNode(let id): say.removing(names.title(id))
    case .revoke(let id): say.revoking(names.title(id))
    case .rotate(let id): say.rotating(names.title(id))
    case .evict(let id): say.evicting(names.title(id))
    case .require(let name, let fact): say.requiring(names.text(fact), names.unknown(name))
    case .behind(let id, let gateway?): say.behind(names.title(id), names.title(gateway))
    case .behind(let id, nil): say.behindNothing(names.title(id))
    case .add(let edge): say.adding(names.unknown(edge.sentence))
    }
  }
}
