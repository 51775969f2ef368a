import BlastRadius

/// How a bar looks.
struct BarLook {
  var fill: Ink
  var line: Ink
  var glyph: Ink
  var dash = ""

  init(_ certainty: Certainty, isSeed: Bool, level: Level? = nil) {
    switch (isSeed, certainty) {
    case (true, .confirmed): (fill, line, glyph) = (.seed, .seed, .onSeed)
    case (false, .confirmed): (fill, line, glyph) = (.confirmedFill, .confirmed, .confirmed)
    case (_, .possible):
      (fill, line, glyph) = (.possibleFill, .possible, .possible)
      dash = "5 3"
    }
    // The bar of a connection is too thin for an outline.
    if level == .connect, certainty == .confirmed { fill = line }
  }
}
