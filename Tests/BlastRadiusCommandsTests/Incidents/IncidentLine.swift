import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// One line of an incident's answer, as the published facts force it: what is held of a node, from
/// what, when, and how surely; `nil` where nothing of it may be held.
struct IncidentLine: CustomTestStringConvertible, Sendable {
  var from: String
  var at: String?
  var fact: String
  var certainty: String?
  var options: [String] = []

  init(
    _ from: String, at: String? = nil, _ fact: String, _ certainty: String?,
    options: [String] = []
  ) {
    (self.from, self.at, self.fact) = (from, at, fact)
    (self.certainty, self.options) = (certainty, options)
  }

  var testDescription: String {
    "\(from) \(at ?? "") \(options.joined(separator: " ")): \(fact) \(certainty ?? "unreachable")"
  }

  /// How surely the fact is held in a graph of the gallery; a bare node asks for any level of it.
  func held(in graph: String) async throws -> String? {
    let instant = at.map { ["--at", $0] } ?? []
    let text = try await answer(
      ExposureCommand.self,
      [Program.graph("\(graph).yaml"), "--from", from, "--format", "json"] + instant + options)
    let held = try JSON(text)["facts"].items.filter {
      let node = $0["node"].text ?? ""
      return fact == node || fact == "\(node)@\($0["level"].text ?? "")"
    }
    let certainties = held.compactMap { $0["certainty"].text }
    return certainties.contains("confirmed") ? "confirmed" : certainties.first
  }
}

/// The text of why something is not reached in a graph of the gallery.
func whyNot(_ graph: String, from: String, to: String, _ options: [String] = []) async throws
  -> String
{
  try await answer(
    ExplainCommand.self,
    [Program.graph("\(graph).yaml"), "--from", from, "--to", to, "--why-not"] + options)
}
