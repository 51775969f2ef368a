import BlastRadius

/// A timeline picture in the making, in terms of the model.
struct TimelineDraft {
  let model: Model
  let chronology: Chronology
  let options: TimelineOptions
  let catalog: Catalog
  let marks: [ExactText: [TimelineScene.Mark]]
  let holdings: [ExactText: Chronology.Holding]

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
    for entry in chronology.entries {
      guard let node = entry.node, let mark = Self.mark(of: entry) else { continue }
      marks[node, default: []].append(mark)
    }
    self.marks = marks
  }

  /// The mark on the row of a node; an end stands where its day ends.
  private static func mark(of entry: Chronology.Entry) -> TimelineScene.Mark? {
    guard let at = entry.at else { return nil }
    var instant = at.asBeginning
    let kind: TimelineScene.Mark.Kind
    switch entry.kind {
    case .observed where entry.step != nil: kind = .step
    case .denied: kind = .denied
    case .attempted, .claim: kind = .attempted
    case .leak: kind = .leak
    case .revoked: (kind, instant) = (.revoked, at.asEnd)
    case .rotated: (kind, instant) = (.rotated, at.asEnd)
    case .evicted: (kind, instant) = (.evicted, at.asEnd)
    case .expires, .ends: (kind, instant) = (.ended, at.asEnd)
    default: return nil
    }
    return .init(kind: kind, at: instant, label: entry.label, step: entry.step)
  }
}
