internal import ArgumentParser

/// `blastradius` itself: only its verbs do something.
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blastradius",
    abstract: "What does a leaked credential reach, why, and until when?",
    discussion: """
      Models are YAML files; every verb takes one or several, which load as one, and - for standard \
      input.

        blastradius exposure graphs/cloudflare-2023.yaml --from scenario:entry-pair

      Exit codes: 0 answered, 1 a condition of the question failed, 2 the input is bad, 3 something \
      the tool needs is missing, 4 a limit or time-out, 64 wrong usage.
      """,
    version: CommandLineTool.version,
    subcommands: [
      ExposureCommand.self, ExplainCommand.self, WhoCommand.self, RankCommand.self,
      TriageCommand.self, TimelineCommand.self, CheckCommand.self, DiffCommand.self,
      WhatIfCommand.self, ChokeCommand.self, HardenCommand.self, FindCommand.self,
      RenderCommand.self, ReportCommand.self, ValidateCommand.self, FmtCommand.self,
      InitCommand.self, CompileCommand.self, ExportCommand.self, ImportCommand.self,
      VocabularyCommand.self, SchemaCommand.self, ManualCommand.self,
    ])
}
