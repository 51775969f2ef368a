internal import BlastRadius

/// The answers for a person: a block for each seed.
struct AnswersText {
  var report: AnswersReport
  var style: TextStyle

  /// The answer in one line.
  var firstLine: String { style.strong(report.headline) + "\n" }

  /// The blocks.
  var body: String {
    report.answers.map { answers in
      let id = answers.node
      let name = report.names.shown(id)
      let title = name == id ? name : "\(name) (\(ModelNames.shown(Identifier.quoted(id))))"
      var table = TextTable(["", ""])
      for row in AnswerRows(answers: answers, names: report.names).all {
        table.add([
          "  " + row.label, SafeText.shortened(SafeText.visible(row.text), to: 400),
        ])
      }
      return "\n\(style.strong(title))\n" + table.body(table.widths())
    }.joined() + (report.more.isEmpty ? "" : "\n" + report.more) + thirdParties
  }

  private var thirdParties: String {
    guard !report.thirdParties.isEmpty else { return "" }
    var table = TextTable(["", ""])
    for trust in report.thirdParties {
      let text = SafeText.shortened(SafeText.visible(report.text(trust)), to: 400)
      table.add(["  " + report.names.shown(trust.node), text])
    }
    return "\nThird parties:\n" + table.body(table.widths())
  }
}

/// The answers as Markdown: a heading and a table for each seed.
struct AnswersMarkdown {
  var report: AnswersReport

  /// The answers.
  var text: String {
    let blocks = report.answers.map { answers in
      let rows = AnswerRows(answers: answers, names: report.names).all.map {
        [$0.label, $0.text].map(MarkdownText.escaped)
      }
      return "\n### \(MarkdownText.escaped(report.names.title(answers.node)))\n\n"
        + MarkdownText.table(["Question", "Answer"], rows)
    }
    return MarkdownText.escaped(report.headline) + "\n" + blocks.joined()
      + (report.more.isEmpty ? "" : "\n" + report.more) + thirdParties
  }

  private var thirdParties: String {
    guard !report.thirdParties.isEmpty else { return "" }
    let rows = report.thirdParties.map { trust in
      [report.names.title(trust.node), report.text(trust)].map(MarkdownText.escaped)
    }
    return "\n### Third parties\n\n" + MarkdownText.table(["Who", "Trust"], rows)
  }
}
