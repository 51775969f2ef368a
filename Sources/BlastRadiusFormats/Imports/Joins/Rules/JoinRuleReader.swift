import BlastRadius

/// Reads one rule of a file of joins.
struct JoinRuleReader {
  let object: ObjectReader

  static let subjectKeys = [
    "node", "kind", "subject", "surely", "gives", "unless", "signer", "stated", "any-case",
  ]
  static let markKeys = ["mark", "value", "node", "kind", "gives"]
  static let identifierKeys = [
    "kind", "like", "by", "in-ids", "from", "gives", "federates",
  ]

  /// A rule for subjects.
  func subject() -> SubjectRule? {
    guard let name = object.requiredText("rule"), let node = template("node"),
      let written = object.requiredText("subject"), let gives = object.requiredText("gives")
    else { return nil }
    let isOpen = written.utf8.last == UInt8(ascii: "*")
    let signer = object.text("signer") == nil ? nil : text("signer", object.text("signer"), node)
    guard
      let subject = text(
        "subject", isOpen ? String(written.dropLast()) : written, node,
        more: signer == nil ? [] : ["issuer"])
    else { return nil }
    let unless = object.text("unless")
    return SubjectRule(
      name: name, node: node, kind: object.text("kind"), subject: subject, isOpen: isOpen,
      surely: object.texts("surely"), gives: gives,
      unless: unless == nil ? nil : text("unless", unless, node, more: ["subject"]),
      signer: signer, stated: object.text("stated"),
      mayDifferInCase: object.flag("any-case") ?? false)
  }

  /// A rule for what is said in the words of another system.
  func mark() -> MarkRule? {
    guard let name = object.requiredText("rule"), let mark = object.requiredText("mark"),
      let value = template("value"), let node = template("node"),
      let gives = object.requiredText("gives")
    else { return nil }
    guard !Set<ExactText>(value.names).isDisjoint(with: Set<ExactText>(node.names)) else {
      wrong("node", "`node` and `value` of a rule have a name in common")
      return nil
    }
    return MarkRule(
      name: name, mark: mark, value: value, node: node, kind: object.text("kind"), gives: gives)
  }

  /// A rule for identifiers.
  func identifier() -> IdentifierRule? {
    guard let name = object.requiredText("rule"), let kind = object.requiredText("kind"),
      let gives = object.requiredText("gives")
    else { return nil }
    let by = object.choice("by", IdentifierRule.Basis.self) ?? .identifier
    return IdentifierRule(
      name: name, kind: kind, basis: by, identifiers: object.texts("like").map { Glob($0) },
      readsIDs: object.flag("in-ids") ?? false, gives: gives == "nothing" ? nil : gives,
      from: object.texts("from").map { Glob($0) }, federates: object.text("federates"))
  }

  private func template(_ key: String) -> JoinTemplate? {
    guard let text = object.requiredText(key) else { return nil }
    if let template = JoinTemplate(text) { return template }
    wrong(
      key, "`\(key)` names parts in braces with slashes between them; one of them may have slashes")
    return nil
  }

  /// A text in which the names of a template may stand.
  private func text(
    _ key: String, _ written: String?, _ node: JoinTemplate, more: [String] = []
  ) -> JoinText? {
    guard let written, let text = JoinText(written),
      text.names.allSatisfy({ node.names.contains($0) || more.contains($0) })
    else {
      wrong(key, "`\(key)` has only the names of `node` in braces")
      return nil
    }
    return text
  }

  private func wrong(_ key: String, _ message: String) {
    guard let value = object.value(key) else { return }
    object.context.wrong(value, message)
  }
}
