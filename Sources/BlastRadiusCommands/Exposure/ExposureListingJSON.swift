internal import BlastRadius

/// All facts of an exposure as `blastradius.exposure/1`, made while they are written.
///
/// It has the bytes of `ExposureJSON`. Plain facts, which are most of an estate, are written into
/// the gaps of a template, without a value of their own.
struct ExposureListingJSON {
  let exposure: Exposure
  let names: ModelNames
  /// Writes the sections that stand below the facts.
  var sections: (inout JSONWriter) -> Void = { _ in }

  /// The text, of which every piece has so many facts.
  func text(factsPerPiece: Int = 256) -> LongJSON {
    let (exposure, writer) = (exposure, ReachedFactJSON(names: names))
    let facts = exposure.facts
    let template = names.catalog.estate.flatMap { PlainFactTemplate(facts, $0, writer) }
    return LongJSON(
      "facts", count: facts.count, itemsPerPiece: factsPerPiece,
      before: { json in
        json.field("schema", "blastradius.exposure/1")
        json.field("from", exposure.from)
        json.field("at", exposure.at)
      },
      after: { json in
        json.field("summary") { $0.object(exposure.summary.write) }
        sections(&json)
      }
    ) { json, positions in
      let entries =
        template?.entries(positions.map(facts.plainFact)) ?? positions.map { _ in nil }
      for (position, entry) in zip(positions, entries) {
        json.item { json in
          if let template, let entry {
            template.write(&json, entry)
          } else {
            json.object { writer.write(&$0, facts[position]) }
          }
        }
      }
    }
  }
}
