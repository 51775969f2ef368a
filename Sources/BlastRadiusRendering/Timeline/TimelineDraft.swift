import BlastRadius

/// A timeline picture in the making, in terms of the model.
struct TimelineDraft {
  let model: Model
  let chronology: Chronology
  let options: TimelineOptions
  let catalog: Catalog
  let marks: [ExactText: [TimelineScene.Mark]]
  /// How many undated marks do not fit on their rows.
  let omittedMarks: Int
  let holdings: [ExactText: Chronology.Holding]

  /// The most undated marks of a row.
  private static let undatedLimit = 12

  init(
    _ model: Model, _ chronology: Chronology, _ options: TimelineOptions
  ) throws(BlastRadiusError) {
    self.model = model
    self.chronology = chronology
    self.options = options
    catalog = try Catalog(model)
    holdings = [ExactText: Chronology.Holding](
      chronology.holdings.map { ($0.node, $0) }
    ) { first, _ in first }
    var marks: [ExactText: [TimelineScene.Mark]] = [:]
    var undated: [ExactText: Int] = [:]
    for entry in chronology.entries {
      guard let node = entry.node,
        let mark = Self.mark(of: entry, in: model, catalog, options.language)
      else { continue }
      if mark.at == nil {
        undated[node, default: 0] += 1
        if undated[node, default: 0] > Self.undatedLimit { continue }
      }
      marks[node, default: []].append(mark)
    }
    self.marks = marks
    omittedMarks = undated.values.reduce(0) { $0 + max(0, $1 - Self.undatedLimit) }
  }

  /// The mark on the row of a node; an end stands where its day ends.
  private static func mark(
    of entry: Chronology.Entry, in model: Model, _ catalog: Catalog, _ language: Language
  ) -> TimelineScene.Mark? {
    guard let kind = kind(of: entry) else { return nil }
    let isEnd = [.revoked, .rotated, .evicted, .ended, .noEvidence].contains(kind)
    let at = entry.at.map { isEnd ? $0.asEnd : $0.asBeginning }
    return .init(
      kind: kind, at: at, moment: entry.at, label: language.label(entry, in: model, catalog),
      step: entry.step)
  }

  private static func kind(of entry: Chronology.Entry) -> TimelineScene.Mark.Kind? {
    switch entry.kind {
    case .observed: .step
    case .denied: .denied
    case .attempted: .attempted
    case .claim: .claim
    case .noEvidence: .noEvidence
    case .leak: .leak
    case .revoked: .revoked
    case .rotated: .rotated
    case .rotationUnknown: .rotationUnknown
    case .evicted: .evicted
    case .expires, .ends: .ended
    default: nil
    }
  }
}
