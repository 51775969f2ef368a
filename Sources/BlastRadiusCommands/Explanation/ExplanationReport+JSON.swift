internal import BlastRadius

extension ExplanationReport {
  /// Writes the fields of `blastradius.explain/1`.
  func write(_ json: inout JSONWriter) {
    json.field("from", from)
    json.field("at", question.at?.asBeginning)
    json.field("goal", goal.description)
    switch outcome {
    case .reached(let explanation):
      json.field("reached", true)
      write(&json, explanation)
      if !ways.explanations.isEmpty {
        json.field("ways", of: ways.explanations) { write(&$0, $1) }
        json.field("cutShort", ways.isCutShort)
      }
    case .notReached(let whyNot): write(&json, whyNot)
    }
  }

  private func write(_ json: inout JSONWriter, _ explanation: Explanation) {
    json.field("certainty", explanation.certainty.rawValue)
    json.field("hops", explanation.hops)
    json.field("effort", explanation.effort)
    json.field("dependsOn", explanation.dependsOn)
    json.field("closedBy", explanation.closedBy)
    json.field("steps", of: Array(explanation.steps.enumerated())) { json, item in
      write(&json, item.element, number: item.offset + 1)
    }
  }

  private func write(_ json: inout JSONWriter, _ step: Explanation.Step, number: Int) {
    json.field("step", number)
    json.field("fact", step.fact.description)
    json.field("via", step.via?.sentence)
    json.field("because", of: step.because) { json, premise in
      json.field("fact", premise.fact.description)
      json.field("step", premise.step + 1)
    }
    json.field("sentence", step.sentence)
    json.field("interval") { json in
      json.object { json in
        json.field("from", step.interval.from)
        json.field("until", step.interval.until)
      }
    }
    json.field("certainty", step.certainty.rawValue)
    json.field("carried", step.isCarried)
    json.field("evidence", step.evidence?.rawValue)
    if let origin { json.field("source") { write(step.via.flatMap(origin), &$0) } }
  }

  private func write(_ origin: EdgeOrigin?, _ json: inout JSONWriter) {
    guard let origin else { return json.null() }
    json.object { json in
      json.field("file", origin.file)
      json.field("line", origin.line)
      json.field("pointer", origin.pointer)
      json.field("reason", origin.reason)
    }
  }

  private func write(_ json: inout JSONWriter, _ whyNot: WhyNot) {
    json.field("reached", false)
    json.field("weaker") { json in
      guard let weaker = whyNot.weaker else { return json.null() }
      json.object { json in
        json.field("level", weaker.level.name)
        json.field("certainty", weaker.certainty.rawValue)
      }
    }
    json.field("missing", of: whyNot.missing) { json, miss in
      json.field("via", miss.via.sentence)
      json.field("gives", miss.gives.description)
      json.field("lacks", of: miss.lacks) { json, lack in
        json.field("count", lack.count)
        json.field("of", lack.of.map(\.description))
        json.field("sentence", lack.sentence)
      }
      json.field("closed", of: miss.closed, write)
    }
  }

  private func write(_ json: inout JSONWriter, _ closure: WhyNot.Closure) {
    switch closure {
    case .control(let id):
      json.field("reason", "control")
      json.field("control", id)
    case .doesNotExist: json.field("reason", "does-not-exist")
    case .notValid: json.field("reason", "not-valid")
    }
  }
}
