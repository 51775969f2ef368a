internal import BlastRadius

extension ExplanationReport {
  /// The answer, then the steps of each way or what is missing.
  var document: Document {
    let sections =
      switch outcome {
      case .reached(let explanation):
        [steps(of: explanation, way: 1)]
          + otherWays.enumerated().map { index, way in
            var section = steps(of: way.explanation, way: index + 2)
            (section.title, section.isHeading) = (way.heading, true)
            return section
          }
      case .notReached(let whyNot): [missing(in: whyNot)]
      }
    return Document(
      headlines: [headline], sections: sections,
      partName: ways.explanations.isEmpty ? nil : "way")
  }

  /// A step with its number, from 1.
  private struct Line: Sendable {
    var number: Int
    var step: Explanation.Step
    /// The numbers of the steps that it needs.
    var needs: [String] { Set(step.because.map(\.step)).sorted().map { String($0 + 1) } }
  }

  private func steps(of explanation: Explanation, way: Int) -> DocumentSection {
    let isTimed = explanation.steps.contains { $0.interval != .always }
    var columns: [TableColumn<Line>] = [
      .number("#", "step") { $0.number },
      .both("Step", "sentence") { names.sentence($0.step) },
      .shown("Needs") { $0.needs.joined(separator: ", ") },
      .raw("needs") { $0.needs.joined(separator: "; ") },
      .both("Gives", "fact") { names.text($0.step.fact) },
      .shown("Held (UTC)", .time) { isTimed ? TimeWords.text($0.step.interval) : nil },
      .raw("via") { $0.step.via.map(names.sentence) },
      .raw("from") { $0.step.interval.from?.description },
      .raw("until") { $0.step.interval.until?.description },
      .raw("certainty") { $0.step.certainty.rawValue },
      .raw("carried") { $0.step.isCarried ? "true" : "false" },
      .raw("evidence") { $0.step.evidence?.rawValue },
      .shown("Remarks") { line in
        [
          line.step.evidence?.rawValue, line.step.certainty == .possible ? "possible" : nil,
          line.step.isCarried ? "kept from before" : nil,
        ].compactMap(\.self).joined(separator: ", ")
      },
    ]
    if let origin {
      let of = { @Sendable (line: Line) in line.step.via.flatMap(origin) }
      columns += [
        .both("Source", "source") { of($0)?.place }, .both("Reason", "reason") { of($0)?.reason },
      ]
    }
    let lines = explanation.steps.enumerated().map { Line(number: $0 + 1, step: $1) }
    return DocumentSection(table: Table(columns, lines, part: String(way)))
  }

  private func missing(in whyNot: WhyNot) -> DocumentSection {
    let columns: [TableColumn<WhyNot.NearMiss>] = [
      .both("Edge", "via") { names.sentence($0.via) },
      .both("Would give", "gives") { names.text($0.gives) },
      .both("Missing", "missing") { $0.lacks.map(names.sentence).joined(separator: "; ") },
      .both("Closed", "closed") {
        $0.closed.map { ClosureText.text($0, names) }.joined(separator: "; ")
      },
    ]
    let table = Table(columns, whyNot.missing)
    return whyNot.missing.isEmpty
      ? DocumentSection(paragraphs: ["No edge of the model leads there."], table: table)
      : DocumentSection(title: "Nearest", table: table)
  }
}
