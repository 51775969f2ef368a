import BlastRadius

/// What a text model includes, found without reading the rest of it.
package enum IncludeList {
  /// The paths under `include`, as they are written; none where it is no text model.
  package static func paths(in bytes: [UInt8]) -> [String] {
    let log = ProblemLog()
    let source = SourceText(name: "", bytes: bytes)
    guard
      InputSniffer.shape(of: Array(bytes.prefix(TopKeys.reach)), ImportSystems(rows: .own))
        == .text,
      let root = YAMLComposer.compose(source, log: log)
    else { return [] }
    return (root.entries ?? []).filter { $0.key == "include" }
      .flatMap { $0.value.items ?? [$0.value] }.compactMap(\.text)
  }
}
