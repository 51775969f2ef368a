import BlastRadius

/// The rules by which nodes of different exports are joined.
struct JoinRules: Sendable {
  var subjects: [SubjectRule] = []
  var marks: [MarkRule] = []
  var identifiers: [IdentifierRule] = []

  /// The relations that joins have besides the built-in ones.
  static let relations: [Relation] = [
    Relation(
      "changes-run-as", .execution, [.init(.write, .control)],
      sentence: "what is changed in {subject} can run as {object}"),
    Relation(
      "same-as", .identity, [.init(.control, .control)], sentence: "{subject} is {object} too"),
  ]

  private static let keys = ["blastradius", "subjects", "marks", "identifiers"]

  /// Reads the rules of a file, or those that are shipped where none is named; none after an error.
  static func read(_ path: String?, log: ProblemLog) -> JoinRules {
    guard let path else { return shipped }
    do throws(SourceFile.Failure) {
      let bytes = try SourceFile.read(path, limit: 1 << 20)
      return read(SourceText(name: path == "-" ? "<stdin>" : path, bytes: bytes), log)
    } catch {
      log.error(error.code, "\(path): \(error.message)", at: nil)
      return JoinRules()
    }
  }

  /// The rules that are shipped, which tests hold to be without a mistake.
  private static let shipped = read(ShippedJoins.source, ProblemLog())

  /// Takes what text models say of the rules.
  mutating func apply(_ choices: [JoinChoice], _ log: ProblemLog) {
    let names = subjects.map(\.name) + marks.map(\.name) + identifiers.map(\.name)
    for choice in choices {
      guard names.contains(choice.rule) else {
        log.error(
          "unknown-join", "there is no rule \(choice.rule.inTicks) of joins", at: choice.location,
          notes: log.nearest(to: choice.rule, in: names))
        continue
      }
      switch choice.meaning {
      case .nothing:
        subjects.removeAll { $0.name == choice.rule }
        marks.removeAll { $0.name == choice.rule }
        for number in identifiers.indices where identifiers[number].name == choice.rule {
          identifiers[number].gives = nil
        }
      case .federates:
        let number = identifiers.firstIndex { $0.name == choice.rule && $0.federates != nil }
        guard let number else {
          log.error(
            "unknown-join", "the rule \(choice.rule.inTicks) has no word for `federates`",
            at: choice.location)
          continue
        }
        identifiers[number].gives = identifiers[number].federates
      }
    }
  }

  private static func read(_ source: SourceText, _ log: ProblemLog) -> JoinRules {
    guard InputText.check(source, log), let root = YAMLComposer.compose(source, log: log),
      FileLoader.checkTop(root, "a file of joins", keys: keys, log)
    else { return JoinRules() }
    let context = DecodingContext(log: log)
    guard
      let top = ObjectReader(
        root, "a file of joins", keys: keys, path: ModelPath(["joins"]), context: context)
    else { return JoinRules() }
    func list<Rule>(_ key: String, _ rule: (JoinRuleReader) -> Rule?, _ keys: [String]) -> [Rule] {
      guard let value = top.value(key) else { return [] }
      return context.list(value, key, ModelPath(["joins", key])) { item, path in
        ObjectReader(item, "a rule", keys: ["rule"] + keys, path: path, context: context)
          .flatMap { rule(JoinRuleReader(object: $0)) }
      }
    }
    return JoinRules(
      subjects: list("subjects", { $0.subject() }, JoinRuleReader.subjectKeys),
      marks: list("marks", { $0.mark() }, JoinRuleReader.markKeys),
      identifiers: list("identifiers", { $0.identifier() }, JoinRuleReader.identifierKeys))
  }
}

extension ShippedJoins {
  /// Them as a text to be read.
  fileprivate static var source: SourceText {
    SourceText(name: "joins.yaml", bytes: Array(text.utf8))
  }
}
