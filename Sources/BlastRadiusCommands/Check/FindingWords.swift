internal import BlastRadius

/// Findings in words, plain: escaping is the format's.
struct FindingWords {
  var names: ModelNames

  /// `ci-token possibly controls Web shop`.
  func sentence(_ finding: PolicyFinding) -> String {
    let from =
      finding.from.isEmpty ? "Nothing" : WordList.joined(finding.from.map(names.title))
    if let detail = finding.detail { return "\(from) \(detail)" }
    let surely = finding.certainty == .possible ? "possibly " : ""
    let isOne = finding.from.count == 1
    if let count = finding.count, let most = finding.most {
      let nodes = "\(CountText.grouped(count)), more than \(CountText.grouped(most))"
      return "\(from) \(surely)reaches \(nodes): \(reached(finding, count))"
    }
    guard let to = finding.key.to, let level = finding.key.level else { return from }
    if finding.key.isNear { return near(finding, from, to, level) }
    let certain = finding.certainLevel.map { " (\($0.name) is certain)" } ?? ""
    let together = isOne || finding.from.isEmpty ? "" : " together"
    return "\(from)\(together) \(surely)\(verb(level, to, isOne)) \(names.title(to))\(certain)"
  }

  /// `ci-token is one step away from control of Web shop: “…” lacks control of Bob alone`.
  private func near(
    _ finding: PolicyFinding, _ from: String, _ to: String, _ level: Level
  ) -> String {
    let surely = finding.certainty == .possible ? "possibly " : ""
    let verb = finding.from.count == 1 ? "is" : "together are"
    let goal =
      switch level {
      case .control: "control of"
      case .write: "writing to"
      case .read: "reading"
      case .connect where names.isNode(to, a: "gateway"): "getting through"
      case .connect: "a connection to"
      }
    let sentence = "\(from) \(verb) \(surely)one step away from \(goal) \(names.title(to))"
    guard let way = finding.near else { return sentence }
    let edge = "“\(names.sentence(way.via))”"
    if let control = way.control {
      return "\(sentence): the control \(names.word(control)) alone closes \(edge)"
    }
    return way.lack.map { "\(sentence): \(edge) lacks \(names.sentence($0)) alone" } ?? sentence
  }

  private func reached(_ finding: PolicyFinding, _ count: Int) -> String {
    let shown = finding.reaches.prefix(5).map(names.title)
    let more = count - shown.count
    return more > 0
      ? shown.joined(separator: ", ") + " and \(CountText.grouped(more)) more"
      : WordList.joined(shown)
  }

  private func verb(_ level: Level, _ node: String, _ isOne: Bool) -> String {
    switch level {
    case .control: isOne ? "controls" : "control"
    case .write: "can write to"
    case .read: "can read"
    case .connect where names.isNode(node, a: "gateway"): isOne ? "gets through" : "get through"
    case .connect: "can connect to"
    }
  }

  /// The proof as numbered sentences.
  func proof(_ finding: PolicyFinding) -> String {
    finding.steps.enumerated().map { "\($0 + 1). \(names.sentence($1))" }.joined(separator: "; ")
  }

  /// `unless A is enforced`, where one unknown alone closes a proof that is only possible.
  func condition(_ finding: PolicyFinding) -> String? {
    guard finding.certainty == .possible, !finding.closedBy.isEmpty else { return nil }
    return UnknownText.condition(finding.closedBy, [], names)
  }

  /// Where it stands: `file:line:column`, or the file and its pointer.
  static func place(_ place: PolicyFinding.Place?) -> String? {
    guard let place else { return nil }
    if let pointer = place.pointer { return "\(place.file)#\(pointer)" }
    return ([place.file] + [place.line, place.column].compactMap { $0.map(String.init) })
      .joined(separator: ":")
  }

  /// Why it does not count.
  static func acceptance(_ finding: PolicyFinding) -> String? {
    finding.accepted.map { accepted in
      let end = accepted.until.map { ", until \($0)" } ?? ""
      return "\(accepted.isBaseline ? "baseline" : "exception"): \(accepted.reason)\(end)"
    }
  }
}
