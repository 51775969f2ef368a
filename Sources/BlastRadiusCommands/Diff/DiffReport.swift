internal import BlastRadius
internal import BlastRadiusRendering

/// A comparison with what its formats need besides.
struct DiffReport {
  /// What the sides are called.
  var before: String
  var after: String
  var names: DiffNames
  /// How many facts or credentials are listed.
  var limit: Int
  /// What was asked; empty where every credential was.
  var scenarios: [Scenario] = []
  var credentials: Credentials?

  /// When a comparison ends with exit code 1.
  enum Condition: String, CaseIterable, Sendable {
    case opened, critical, any
  }

  /// One question with its answers.
  struct Scenario {
    var id: String?
    var label: String?
    var question: Question
    var model: ModelDifference
    /// The facts that differ, without those that a stronger one says.
    var rows: [ExposureDifference.Row]

    init(_ item: DiffQuestions.Item, _ model: ModelDifference) {
      (id, label, question, self.model) = (item.id, item.label, item.question, model)
      rows = model.difference.rows.filter { !$0.isImplied }
    }

    /// The facts that are held anew, more or surer somewhere.
    var opened: [ExposureDifference.Row] { rows.filter(\.opens) }
    /// The facts that are held no more, or less.
    var closed: [ExposureDifference.Row] { rows.filter { !$0.opens } }
  }

  /// Every credential, of which the first ones are looked into.
  struct Credentials {
    var found: CredentialDifferences
    /// Through what the first ones differ.
    var causes: [[DifferenceCause]]

    /// How many are looked into, which takes two questions each.
    private static let explained = 5
    /// At how many facts of each one looks.
    private static let facts = 20

    init(
      _ found: CredentialDifferences, _ old: Model, _ new: Model, _ template: Question
    ) throws {
      self.found = found
      causes = try found.rows.prefix(Self.explained).map { row in
        var question = template
        question.from = [Fact(row.id, .control)]
        if found.at != nil {
          question.at = template.at ?? new.asOf ?? old.asOf
          question.since = question.at
        }
        let difference = try ModelDifference(before: old, after: new, question)
        let rows = difference.difference.rows.filter { !$0.isImplied }
        let shown =
          rows.filter(\.opens).prefix(Self.facts) + rows.filter { !$0.opens }.prefix(Self.facts)
        return Set(shown.flatMap(difference.causes)).sorted()
      }
    }
  }

  /// Whether a condition is met.
  func meets(_ condition: Condition) -> Bool {
    let rows = scenarios.flatMap(\.rows)
    let changed = credentials?.found.rows ?? []
    return switch condition {
    case .any: !rows.isEmpty || !changed.isEmpty
    case .opened:
      rows.contains(where: \.opens) || changed.contains { $0.opened + $0.possiblyOpened > 0 }
    case .critical:
      rows.contains { $0.opens && names.isCritical($0.fact.node) }
        || changed.contains { $0.openedCritical > 0 }
    }
  }

  /// The answer in one line, for people.
  var headline: String {
    if let credentials { return headline(credentials.found) }
    let say = Said.change
    let differing = scenarios.count { !$0.rows.isEmpty }
    let isNameless = scenarios.allSatisfy { $0.id == nil }
    guard differing > 0 else {
      return isNameless ? say.sameReach : say.sameScenarios(scenarios.count)
    }
    let opened = nodes(scenarios.flatMap(\.opened))
    let closed = nodes(scenarios.flatMap(\.closed))
    let critical = opened.texts.count(where: names.isCritical)
    var parts: [String] = []
    if !opened.isEmpty {
      let text = say.openedAssets(opened.count)
      parts.append(critical > 0 ? say.ofThemCritical(text, CountText.grouped(critical)) : text)
    }
    if !closed.isEmpty { parts.append(say.closedAssets(closed.count)) }
    let who = isNameless ? "" : say.differ(differing, say.scenarios(scenarios.count))
    return who + Said.language.list(parts) + "."
  }

  /// Both sides of the one question in a picture.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where several questions were asked.
  func scene(_ options: SceneOptions) throws -> BlastRadiusRendering.Scene {
    guard scenarios.count == 1, let scenario = scenarios.first else {
      let hint =
        scenarios.first?.id.map { "--from scenario:\(Identifier.quoted($0))" }
        ?? "--from with a credential"
      throw BlastRadiusError(.badInput, "a picture shows one question: say \(hint), or another one")
    }
    var options = options
    options.answer = headline
    let causes = Set(scenario.rows.prefix(100).flatMap(scenario.model.causes)).sorted().map(
      names.text)
    let model = scenario.model
    return try BlastRadiusRendering.Scene(
      before: model.before, after: model.after, model.difference,
      changes: Array(causes.prefix(8))
        + (causes.count > 8 ? [Said.change.more(String(causes.count - 8))] : []),
      options: options)
  }

  private func headline(_ found: CredentialDifferences) -> String {
    let say = Said.change
    let moment = found.at.map { Said.common.onInstant(TimeWords.text($0)) } ?? ""
    guard !found.rows.isEmpty else { return moment + say.sameCredentials(found.total) }
    let gains = found.rows.count { $0.opened + $0.possiblyOpened > 0 }
    let losses = found.rows.count { $0.closed + $0.possiblyClosed > 0 }
    let parts = [
      gains > 0 ? say.reachMore(gains) : nil, losses > 0 ? say.reachLess(losses) : nil,
    ].compactMap(\.self)
    return moment + say.ofAll(say.credentials(found.total), Said.language.list(parts))
  }

  private func nodes(_ rows: [ExposureDifference.Row]) -> Set<ExactText> {
    Set<ExactText>(rows.map(\.fact.node))
  }
}

extension ExposureDifference.Row {
  /// Whether it is held more or surer somewhere.
  var opens: Bool { effect == .opened || effect == .increased || effect == .mixed }
}
