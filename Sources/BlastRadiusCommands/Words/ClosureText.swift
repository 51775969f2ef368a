internal import BlastRadius
internal import BlastRadiusRendering

/// Why an edge is closed, in words.
enum ClosureText {
  static func text(_ closure: WhyNot.Closure, _ names: ModelNames) -> String {
    switch closure {
    case .control(let id): Said.answer.isEnforced(names.control(id))
    case .doesNotExist: Said.evidence.saysNotExist
    case .notValid: Said.evidence.notAtThatTime
    }
  }
}
