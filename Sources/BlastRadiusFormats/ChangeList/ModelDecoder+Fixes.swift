import BlastRadius

extension ModelDecoder {
  /// What is said under `fix`: `never`, one way or a list of ways; `nil` where nothing is.
  func fixes(_ object: ObjectReader, _ element: FixedElement, _ facts: FactReader? = nil) -> [Fix]?
  {
    guard let value = object.value("fix") else { return nil }
    if value.text == "never" { return [] }
    let path = object.path.field("fix")
    return context.list(value, "fix", path) { fix($0, $1, element, facts) }
  }

  /// What can be fixed.
  enum FixedElement: String {
    case node = "a node"
    case edge = "an edge"
    case control = "a control"

    /// The words of `by`.
    var ways: [String] {
      switch self {
      case .node: ["revoke", "remove", "rotate", "evict", "behind GATEWAY"]
      case .edge: ["remove", "require FACT"]
      case .control: ["enforce"]
      }
    }
  }

  private func fix(
    _ value: YAMLValue, _ path: ModelPath, _ element: FixedElement, _ facts: FactReader?
  ) -> Fix? {
    guard
      let object = ObjectReader(
        value, "`fix`", keys: TextModelKeys.fix, path: path, context: context)
    else { return nil }
    var fix = Fix()
    if let cost = object.value("cost") { fix.cost = context.effort(cost, "cost") }
    fix.how = object.text("how")
    guard let by = object.value("by") else { return fix }
    let (action, isRead) = action(by, element, facts)
    guard isRead else {
      context.wrong(
        by, "`by` of \(element.rawValue) is \(element.ways.joined(separator: ", "))")
      return nil
    }
    fix.action = action
    return fix
  }

  /// What `by` says, which is nothing more than is usual for a control, and whether it can be read.
  private func action(
    _ value: YAMLValue, _ element: FixedElement, _ facts: FactReader?
  ) -> (action: Fix.Action?, isRead: Bool) {
    let words = value.text.flatMap { Identifier.words($0) } ?? []
    switch (element, words.first, words.count) {
    case (.control, "enforce", 1): return (nil, true)
    case (.node, "remove", 1), (.edge, "remove", 1): return (.remove, true)
    case (.node, "revoke", 1): return (.revoke, true)
    case (.node, "rotate", 1): return (.rotate, true)
    case (.node, "evict", 1): return (.evict, true)
    case (.node, "behind", 2): return (.behind(words[1]), true)
    case (.edge, "require", 2):
      guard let fact = facts?.fact(words[1]) else { return (nil, false) }
      return (.require(fact), true)
    default: return (nil, false)
    }
  }
}
