internal import BlastRadius
internal import BlastRadiusRendering

/// The answer to what changes would do, with what its formats need besides.
struct WhatIfReport: Sendable {
  var answer: WhatIf
  var names: ModelNames
  var seeds: [Fact]
  /// The ids of the nodes of which it is said what stays; `nil` for those of high or critical
  /// criticality.
  var targets: Set<ExactText>?

  /// The answer, in one line or two.
  var headline: String {
    let subject = ChangeWords(names: names).subject(answer.changes)
    let closes = answer.changes.count == 1 ? "closes" : "close"
    let (before, after) = answer.reachedCounts
    let (lost, gained) = (answer.lost, answer.gained)
    let gone = lost.filter(\.isWhole)
    let less = lost.filter { !$0.isWhole }
    var sentences: [String] = []
    if before == 0 {
      sentences.append("\(SeedsText(seeds: seeds, names: names).text) reached nothing else before")
    } else if lost.isEmpty {
      sentences.append("\(subject) \(closes) nothing: \(all(before))")
    } else if gone.isEmpty {
      sentences.append("\(subject) \(closes) none of \(CountText.grouped(before)) altogether")
    } else {
      sentences.append(
        "\(subject) \(closes) \(CountText.grouped(gone.count)) of "
          + "\(CountText.grouped(before)): \(list(gone))")
    }
    if !less.isEmpty {
      let verb = less.count == 1 ? "is" : "are"
      sentences.append(
        "\(CountText.grouped(less.count)) more \(verb) held at less, shorter or less surely: "
          + list(less))
    }
    if !lost.isEmpty { sentences.append(stays(after - gained.count(where: \.isWhole))) }
    if !gained.isEmpty { sentences.append(opened(gained)) }
    let moment = answer.before.question.at.map { "On \(TimeWords.text($0)) UTC: " } ?? ""
    return moment + sentences.joined(separator: ". ") + "."
  }

  /// Before and after in one picture.
  func scene(_ options: SceneOptions) throws -> Scene {
    var options = options
    options.answer = headline
    return try Scene(
      before: answer.before, after: answer.after, answer.difference,
      changes: answer.changes.map(\.description), options: options)
  }

  private func all(_ count: Int) -> String {
    count == 1 ? "the one asset that is reached stays" : "all \(CountText.grouped(count)) stay"
  }

  private func stays(_ count: Int) -> String {
    count == 0 ? "Nothing stays" : "\(CountText.grouped(count)) \(count == 1 ? "stays" : "stay")"
  }

  private func opened(_ gained: [WhatIf.NodeChange]) -> String {
    let verb = answer.changes.count == 1 ? "It opens" : "They open"
    let new = gained.count(where: \.isWhole)
    let more = new == gained.count ? "" : " (\(gained.count - new) held before, at less)"
    return "\(verb) \(CountText.grouped(gained.count)): \(list(gained))\(more)"
  }

  private func list(_ nodes: [WhatIf.NodeChange]) -> String {
    CountText.first(5, of: nodes.lazy.map { names.title($0.node) })
  }

  /// What is still held of the nodes asked about: of each the strongest confirmed level, and a stronger one
  /// that is possible.
  var staying: [ReachedFact] {
    var held = ReachedNodes(answer.after)
    return answer.after.assets(among: targets).flatMap { asset in
      [asset.level, asset.possibly].compactMap(\.self).compactMap {
        held.fact(Fact(asset.node, $0))
      }
    }
  }
}
