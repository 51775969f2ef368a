import BlastRadius

/// An axis of time in pieces, each to scale, with breaks where nothing is shown for long.
///
/// It is broken at its longest gaps, at as few as let every two instants be told apart.
struct TimeAxis: Hashable, Sendable {
  /// A piece of the axis, to scale.
  struct Piece: Hashable, Sendable {
    var from: Instant
    var until: Instant
    var x: Double
    var width: Double
  }

  /// A tick with what is written at it; hidden labels are empty.
  struct Tick: Hashable, Sendable {
    var at: Instant
    var x: Double
    var year = ""
    var date = ""
    var time = ""
  }

  /// A place where time is left out.
  struct Break: Hashable, Sendable {
    var x: Double
    /// How much is left out, `27 d`; empty where there is no room to say so.
    var text: String
  }

  private(set) var pieces: [Piece] = []
  private(set) var ticks: [Tick] = []
  private(set) var breaks: [Break] = []
  private let language: Language

  static let labelSize = 10.0
  /// Beyond so many instants the axis is one piece.
  private static let instantLimit = 300

  /// Places ascending instants between two points.
  init(_ instants: [Instant], x: Double, width: Double, _ language: Language) {
    self.language = language
    guard let first = instants.first, let last = instants.last else { return }
    guard instants.count <= Self.instantLimit else {
      pieces = [Piece(from: first, until: last, x: x, width: width)]
      addTicks(instants)
      return
    }
    place(
      AxisPlan.fitting(
        instants, Self.labels(of: instants, language).map(\.width), width: width), instants, x: x,
      width: width)
    addTicks(instants)
  }

  /// Where an instant of the axis stands; those outside at its ends.
  func position(of instant: Instant) -> Double {
    guard let piece = pieces.first(where: { $0.until >= instant }) else {
      return pieces.last.map { $0.x + $0.width } ?? 0
    }
    let span = piece.until.microseconds - piece.from.microseconds
    guard instant > piece.from, span > 0 else { return piece.x }
    let part = Double(instant.microseconds - piece.from.microseconds) / Double(span)
    return piece.x + part * piece.width
  }

  private mutating func place(
    _ plan: AxisPlan, _ instants: [Instant], x: Double, width: Double
  ) {
    let squeeze = plan.total > width ? width / plan.total : 1
    // What is left over goes to the pieces, by how much they show.
    let shown = plan.pieces.reduce(0) { $0 + $1.count - 1 }
    let spare = max(0, width - plan.total)
    let perGap = shown > 0 ? spare / Double(shown + plan.breaks.count) : 0
    let perBreak =
      shown > 0 ? perGap : spare / Double(max(1, plan.breaks.count))
    var left = instants.count == 1 ? x + width / 2 : x
    for (index, piece) in plan.pieces.enumerated() {
      if index > 0 {
        let own = plan.breaks[index - 1] * squeeze + perBreak
        let skipped = TimeLength.exact(
          instants[piece.lowerBound].microseconds - instants[piece.lowerBound - 1].microseconds)
        let text = Self.short(skipped)
        let isRoom = own >= FontMetrics.width(text, size: Self.labelSize) + 6
        breaks.append(Break(x: left + own / 2, text: isRoom ? text : ""))
        left += own
      }
      let own = plan.widths[index] * squeeze + perGap * Double(piece.count - 1)
      pieces.append(
        Piece(
          from: instants[piece.lowerBound], until: instants[piece.upperBound - 1], x: left,
          width: own))
      left += own
    }
  }

  /// The largest unit of a length alone.
  static func short(_ length: TimeLength) -> String {
    length.text.split(separator: " ").prefix(2).joined(separator: " ")
  }

  private mutating func addTicks(_ instants: [Instant]) {
    var end = -Double.infinity
    var shown: [Instant] = []
    for instant in instants {
      let x = position(of: instant)
      var tick = Tick(at: instant, x: x)
      let label = Self.label(of: instant, after: shown.last, isDated: instants, language)
      if x - label.width / 2 >= end + 3 {
        (tick.year, tick.date, tick.time) = (label.year, label.date, label.time)
        end = x + label.width / 2
        shown.append(instant)
      }
      ticks.append(tick)
    }
  }
}

extension TimeAxis {
  /// What is written at a tick.
  struct Label: Hashable, Sendable {
    var year = ""
    var date = ""
    var time = ""

    var width: Double {
      [year, date, time].map { FontMetrics.width($0, size: TimeAxis.labelSize, bold: $0 == date) }
        .max() ?? 0
    }
  }

  static func labels(of instants: [Instant], _ language: Language) -> [Label] {
    instants.indices.map { index in
      label(
        of: instants[index], after: index == 0 ? nil : instants[index - 1], isDated: instants,
        language)
    }
  }

  /// The date where it is another one than before, the year likewise, and the time unless it is
  /// midnight.
  private static func label(
    of instant: Instant, after previous: Instant?, isDated all: [Instant], _ language: Language
  ) -> Label {
    let parts = instant.parts
    let before = previous?.parts
    var label = Label()
    let years = (all.first?.parts.date.prefix(4), all.last?.parts.date.prefix(4))
    let isNewYear = before?.date.prefix(4) != parts.date.prefix(4)
    if before == nil || (isNewYear && years.0 != years.1) {
      label.year = String(parts.date.prefix(4))
    }
    if before?.date != parts.date { label.date = PictureTime([instant], language).day(instant) }
    if parts.time != "00:00:00" { label.time = String(parts.time.prefix(5)) }
    if label.date.isEmpty, label.time.isEmpty { label.time = "00:00" }
    return label
  }
}
