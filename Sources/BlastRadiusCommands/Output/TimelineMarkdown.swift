internal import BlastRadius

/// A chronology as Markdown: the answer and a table for each part.
struct TimelineMarkdown {
  var report: TimelineReport

  /// The whole answer.
  var text: String {
    let answer = MarkdownText.escaped(report.headline) + "\n"
    let sections = report.whatEnded == nil ? [entries, holdings, spans, ends] : [ends]
    return ([answer] + sections.filter { !$0.isEmpty }).joined(separator: "\n")
  }

  private var chronology: Chronology { report.chronology }
  private var names: ModelNames { report.names }

  private func section(_ title: String, _ header: [String], _ rows: [[String]]) -> String {
    rows.isEmpty
      ? ""
      : "**\(title)**\n\n"
        + MarkdownText.table(header, rows.map { $0.map(MarkdownText.escaped) })
  }

  private var entries: String {
    let rows = chronology.entries.map { entry in
      [
        entry.at.map(TimeText.text) ?? "undated", entry.step.map(String.init) ?? "",
        entry.kind.rawValue, names.label(entry) + (entry.isFirstUse ? " (first use)" : ""),
      ]
    }
    return section("What happened", ["When (UTC)", "Step", "Kind", "What"], rows)
  }

  private var holdings: String {
    let rows = chronology.holdings.flatMap { holding in
      holding.stretches.map { stretch in
        [
          names.title(holding.node), names.zone(of: holding.node) ?? "",
          TimelineText.level(stretch), TimeText.text(stretch.period),
          stretch.via.map { names.sentence($0) } ?? "given",
        ]
      }
    }
    return section("What was held", ["Asset", "Zone", "Level", "Held (UTC)", "Through"], rows)
  }

  private var spans: String {
    let rows = chronology.spans.map { span in
      [SpanText.name(span.kind), span.length.text, TimeText.text(span.to.at), span.to.label]
    }
    return section("How long it took", ["Between", "Took", "Until (UTC)", "What"], rows)
  }

  private var ends: String {
    let rows = chronology.ends.flatMap { end -> [[String]] in
      let what = [TimeText.text(end.at), report.name(of: end.subject), end.kind.rawValue]
      let ended = end.endedTogether.map { fact in
        what + [
          end.ended.contains(fact) ? "ended" : "ended with others of this instant",
          fact.fact.level.name, names.title(fact.fact.node),
          fact.from > end.at.asEnd ? "from \(TimeText.text(fact.from)) on" : "", "",
        ]
      }
      let survived = end.survived.map { fact in
        what + [
          "survived", fact.fact.level.name, names.title(fact.fact.node),
          fact.until.map { "until \(TimeText.text($0))" } ?? "from then on",
          fact.via.map { names.sentence($0) } ?? "given",
        ]
      }
      let all = ended + survived
      return all.isEmpty ? [what + ["made no difference", "", "", "", ""]] : all
    }
    return section(
      "What ended",
      ["When (UTC)", "Of", "Kind", "Effect", "Level", "Asset", "Held (UTC)", "Through"], rows)
  }
}
