import BlastRadius

/// How an arrow of a state looks.
struct LinkLook {
  var line: Ink
  var width: Double
  var dash = ""
  /// The line around its label.
  var frame: Ink

  init(_ link: Scene.Link?) {
    switch link?.state ?? .plain {
    case .observed: (line, width, frame) = (.confirmed, 2.8, .confirmed)
    case .reached: (line, width, frame) = (.confirmed, 1.4, .zoneLine)
    case .possible:
      (line, width, frame) = (.possible, 1.8, .possible)
      dash = "7 4"
    case .unknown:
      (line, width, frame) = (.unknown, 2, .unknown)
      dash = "1.5 3.5"
    case .claimed:
      (line, width, frame) = (.unknown, 1.8, .unknown)
      dash = "9 3 1.5 3"
    case .denied: (line, width, frame) = (.plainLine, 1.6, .denied)
    case .near:
      (line, width, frame) = (.unreached, 1.4, .unreached)
      dash = "9 3 1.5 3"
    case .plain: (line, width, frame) = (.plainLine, 1.3, .zoneLine)
    }
    if link?.side == .before {
      (line, width, frame) = (.unreached, 1.2, .zoneLine)
      dash = "2 4"
    }
    if link?.isData == true {
      line = .plainLine
      frame = .zoneLine
      width = 1.4
    }
  }
}
