internal import BlastRadius

/// What outlives the ends of the seeds of an exposure, a line per seed.
enum OutlivingText {
  /// How many ends are looked into: each is an analysis of its own.
  private static let limit = 8

  /// Empty where one instant is asked about, and where nothing outlives a seed.
  ///
  /// - Throws: `BlastRadiusError` as `Analysis(_:_:)` does.
  static func lines(of analysis: Analysis, _ names: ModelNames) throws -> String {
    let lines = try analysis.outlivedSeeds(limit: limit).map { end in
      let count = CountText.grouped(end.survived.count)
      let facts = end.survived.count == 1 ? "more fact outlives" : "more facts outlive"
      return "Ends: \(count) \(facts) the \(EndText.noun(end.kind)) of \(names.shownWord(end.seed)) "
        + "(see timeline).\n"
    }
    return lines.isEmpty ? "" : "\n" + lines.joined()
  }
}
