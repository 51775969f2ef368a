internal import BlastRadius

/// Why an edge is closed, in words.
enum ClosureText {
  static func text(_ closure: WhyNot.Closure, _ names: ModelNames) -> String {
    switch closure {
    case .control(let id): "\(names.control(id)) is enforced"
    case .doesNotExist: "the model says that it does not exist"
    case .notValid: "it does not exist at that time"
    }
  }
}
