import BlastRadius

/// How a card of a state looks.
struct CardLook {
  var fill: Ink
  var line: Ink
  var icon: Ink
  var width: Double
  var dash = ""

  init(_ card: Scene.Card) { self.init(card.change == .closed ? .unreached : card.state) }

  init(_ state: Scene.Card.State) {
    switch state {
    case .seed: (fill, line, icon, width) = (.seed, .seed, .onSeed, 2)
    case .confirmed: (fill, line, icon, width) = (.confirmedFill, .confirmed, .confirmed, 2.2)
    case .possible:
      (fill, line, icon, width) = (.possibleFill, .possible, .possible, 2)
      dash = "7 4"
    case .near:
      (fill, line, icon, width) = (.unreachedFill, .unreached, .unreached, 1.6)
      dash = "9 3 1.5 3"
    case .unreached:
      (fill, line, icon, width) = (.unreachedFill, .unreached, .unreached, 1.2)
      dash = "2 3"
    case .plain: (fill, line, icon, width) = (.card, .plainLine, .plainLine, 1.2)
    }
  }
}
