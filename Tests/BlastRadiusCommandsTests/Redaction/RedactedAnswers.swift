import ArgumentParser
import BlastRadius
import BlastRadiusTestSupport
import Foundation

@testable import BlastRadiusCommands

/// Every verb that names nodes, in every format that it has, asked about a model.
struct RedactedAnswers {
  /// What the model is read from, with options of reading.
  var model: [String]
  /// A selector of what is lost.
  var from: String
  /// The id of a node that is reached.
  var to: String
  /// Whether the verb may be asked.
  var hasPolicies = true

  /// A question: the verb, and what makes its answer.
  typealias Ask = (name: String, answer: ([String]) async throws -> String)

  private func ask<Command: AnsweringCommand>(
    _ command: Command.Type, _ arguments: [String], formats: [OutputFormat]? = nil
  ) -> [Ask] {
    let model = model
    return (formats ?? command.formats).filter { !Self.pictures.contains($0) }.map { format in
      let asked = arguments + ["--format", format.rawValue]
      let name = ([command.configuration.commandName ?? ""] + asked).joined(separator: " ")
      return (name, { try await answer(command, model + asked + $0) })
    }
  }

  /// Formats that are one other picture, converted.
  private static let pictures: [OutputFormat] = [.png, .pdf, .svg]

  /// All questions.
  var all: [Ask] {
    let seeds = ["--from", from]
    var asks = ask(ExposureCommand.self, seeds)
    asks += ask(ExposureCommand.self, seeds + ["--evidence"])
    asks += ask(ExposureCommand.self, seeds + ["--answers"])
    asks += ask(ExposureCommand.self, seeds + ["--near"], formats: [.text, .json])
    asks += ask(ExplainCommand.self, seeds + ["--to", to, "--sources", "-k", "2"])
    asks += ask(ExplainCommand.self, seeds + ["--to", to, "--why-not"])
    asks += ask(WhoCommand.self, ["--to", to, "--sets", "2"])
    asks += ask(RankCommand.self, ["--kind", "credential"])
    asks += ask(TriageCommand.self, seeds)
    asks += ask(TriageCommand.self, seeds + ["--plan"])
    asks += ask(TimelineCommand.self, seeds)
    asks += ask(TimelineCommand.self, [])
    if hasPolicies { asks += ask(CheckCommand.self, []) }
    asks += ask(ChokeCommand.self, seeds + ["--exposure"])
    asks += ask(HardenCommand.self, seeds + ["--protect", to, "--fix-seeds"])
    for each in ["control", "edge", "node", "credential", "fix"] {
      asks += ask(WhatIfCommand.self, seeds + ["--each", each], formats: [.text, .json])
    }
    asks += ask(WhatIfCommand.self, seeds + ["--remove", to])
    asks += ask(RenderCommand.self, seeds)
    asks += ask(RenderCommand.self, [])
    asks += ask(ReportCommand.self, seeds, formats: [.markdown, .csv])
    return asks
  }
}
