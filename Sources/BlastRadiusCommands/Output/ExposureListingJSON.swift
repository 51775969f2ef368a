internal import BlastRadius

/// All facts of an exposure as `blastradius.exposure/1`, written from a listing.
///
/// It has the bytes of `ExposureJSON`. Plain facts, which are most of an estate, are written into
/// the gaps of a form, without a value of their own.
struct ExposureListingJSON {
  let listing: ExposureListing
  let model: Model
  /// Writes the sections that stand below the facts.
  var sections: (inout JSONWriter) -> Void = { _ in }

  /// The text, of which every piece has so many facts.
  func text(factsPerPiece: Int = 256) -> LongJSON {
    let (listing, facts) = (listing, ReachedFactJSON(names: ModelNames(model)))
    let form = model.estate.flatMap { PlainFactForm(listing, $0, facts) }
    return LongJSON(
      "facts", count: listing.count, itemsPerPiece: factsPerPiece,
      before: { json in
        json.field("schema", "blastradius.exposure/1")
        json.field("from", listing.from)
        json.field("at", listing.at)
      },
      after: { json in
        json.field("summary") { $0.object(listing.summary.write) }
        sections(&json)
      }
    ) { json, positions in
      let entries =
        form?.entries(positions.map(listing.plainFact)) ?? positions.map { _ in nil }
      for (position, entry) in zip(positions, entries) {
        json.item { json in
          if let form, let entry {
            form.write(&json, entry)
          } else {
            json.object { facts.write(&$0, listing.fact(position)) }
          }
        }
      }
    }
  }
}
