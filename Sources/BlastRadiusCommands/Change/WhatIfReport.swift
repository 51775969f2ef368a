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
    let say = Said.change
    let (subject, count) = (ChangeWords(names: names).subject(answer.changes), answer.changes.count)
    let (before, after) = answer.reachedCounts
    let (lost, gained) = (answer.lost, answer.gained)
    let gone = lost.filter(\.isWhole)
    let less = lost.filter { !$0.isWhole }
    let all = CountText.grouped(before)
    var sentences: [String] = []
    if before == 0 {
      sentences.append(
        say.reachedNothing(seeds.count, SeedsText(seeds: seeds, names: names).text))
    } else if lost.isEmpty {
      sentences.append(say.closesNothing(count, subject, say.allStay(before)))
    } else if gone.isEmpty {
      sentences.append(say.closesNone(count, subject, all))
    } else {
      sentences.append(say.closes(count, subject, CountText.grouped(gone.count), all, list(gone)))
    }
    if !less.isEmpty { sentences.append(say.heldLess(less.count, list(less))) }
    if !lost.isEmpty { sentences.append(stays(after - gained.count(where: \.isWhole))) }
    if !gained.isEmpty { sentences.append(opened(gained)) }
    let moment =
      answer.before.question.at.map { Said.common.onInstant(TimeWords.text($0)) } ?? ""
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

  private func stays(_ count: Int) -> String {
    count == 0 ? Said.change.nothingStays : Said.change.stay(count)
  }

  private func opened(_ gained: [WhatIf.NodeChange]) -> String {
    let new = gained.count(where: \.isWhole)
    let more = new == gained.count ? "" : Said.change.heldBefore(String(gained.count - new))
    return Said.change.opens(
      answer.changes.count, CountText.grouped(gained.count), list(gained), more)
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
