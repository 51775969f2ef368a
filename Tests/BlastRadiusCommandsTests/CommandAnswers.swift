import ArgumentParser
import BlastRadius
import BlastRadiusTestSupport

@testable import BlastRadiusCommands

/// The text that a command answers with, asked in this process.
func answer<Command: AnsweringCommand>(
  _: Command.Type, _ arguments: [String], style: TextStyle = .plain
) async throws -> String {
  let command = try Command.parse(arguments)
  let format = try command.output.format(among: Command.formats)
  let content = try await Said.$language.withValue(command.language) {
    try await command.answer().content(in: format, style: style)
  }
  switch content {
  case .text(let text): return text
  case .utf8(let bytes), .binary(let bytes): return String(decoding: bytes, as: UTF8.self)
  case .long(let text): return String(decoding: text.bytes, as: UTF8.self)
  }
}

/// The graph of the Cloudflare incident.
let cloudflare = Program.graph("cloudflare-2023.yaml")
