internal import BlastRadius

/// An exposure with what its formats need besides.
struct ExposureReport {
  var exposure: Exposure
  var seeds: [Fact]
  var names: ModelNames
  /// The ids of the nodes that matter most and are not reached, sorted.
  var unreached: [String]
  /// What of each compliance scope is reached.
  var scopes: [ScopeAnswer] = []
  /// What is known to have happened, where that was asked.
  var evidence: EvidenceReport?
  /// What is one step away, where that was asked.
  var near: [NearFact]?
  /// Whether observations settle what is unknown on their edges.
  var trustsEvidence = false
  /// The answers about each seed, where those were asked.
  var answers: SeedAnswers?
  /// The seeds whose ends something outlives, where that was asked.
  var outlived: [OutlivedSeed] = []

  /// A report on everything that is reached.
  init(exposure: Exposure, seeds: [Fact], names: ModelNames) {
    let (reached, catalog) = (exposure.facts.nodes, exposure.facts.catalog)
    self.exposure = exposure
    self.seeds = seeds
    self.names = names
    unreached = names.criticalNodes().filter { id in
      catalog.number(of: id).map { !reached.contains($0) } ?? true
    }
  }

  /// A report on the counts alone.
  init(outlineOf analysis: Analysis, names: ModelNames) throws {
    exposure = analysis.outline()
    seeds = analysis.question.from
    self.names = names
    unreached = try names.criticalNodes().filter { try !analysis.reaches($0) }
  }
}
