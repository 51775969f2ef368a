internal import BlastRadius
internal import BlastRadiusRendering

/// What the script of a page says.
struct ScriptWords {
  let language: Language

  /// All of them, with the words for levels and certainties in their order, and how numbers are written.
  var json: CompactJSON {
    .object(
      language.script.pairs.map { ($0.name, .text($0.text)) } + [
        ("levels", .texts(Level.allCases.map(language.level))),
        ("certainties", .texts([Certainty.possible, .confirmed].map(language.certainty))),
        ("language", .text(language.rawValue)), ("groups", .text(language.common.groups)),
      ])
  }
}
