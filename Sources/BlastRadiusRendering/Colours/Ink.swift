/// What a colour is used for.
enum Ink: String, CaseIterable {
  case page, ink, muted
  case zone, zoneLine = "zone-line"
  case card, plainLine = "plain-line"
  case seed, onSeed = "on-seed"
  case confirmed, confirmedFill = "confirmed-fill"
  case possible, possibleFill = "possible-fill"
  case unknown
  case unreached, unreachedFill = "unreached-fill"
  case denied, deniedText = "denied-text", onDenied = "on-denied"

  /// The colour in light pictures and the one in dark pictures.
  var colors: (light: String, dark: String) {
    switch self {
    case .page: ("#ffffff", "#12161b")
    case .ink: ("#1b1b1b", "#f3f4f5")
    case .muted: ("#555b61", "#b7bec6")
    case .zone: ("#f5f6f8", "#191f26")
    case .zoneLine: ("#7b848d", "#76818c")
    case .card: ("#ffffff", "#232a32")
    case .plainLine: ("#5c646c", "#a3acb5")
    case .seed: ("#1b1b1b", "#f3f4f5")
    case .onSeed: ("#ffffff", "#12161b")
    case .confirmed: ("#d55e00", "#e69f00")
    case .confirmedFill: ("#fff3e9", "#3a2a0c")
    case .possible: ("#0072b2", "#56b4e9")
    case .possibleFill: ("#edf6fc", "#12293a")
    case .unknown: ("#a03f78", "#d890b8")
    case .unreached: ("#767c82", "#89929b")
    case .unreachedFill: ("#fbfbfc", "#161b21")
    case .denied: ("#00855f", "#009e73")
    case .deniedText: ("#00694b", "#4fd1aa")
    case .onDenied: ("#ffffff", "#ffffff")
    }
  }

  /// The colour where the reader's system dictates a few.
  var forced: String {
    switch self {
    case .page, .zone, .card, .confirmedFill, .possibleFill, .unreachedFill, .onSeed, .onDenied:
      "Canvas"
    default: "CanvasText"
    }
  }

  /// What this is drawn on, with the least contrast that needs; the tests compute them all.
  static let pairs: [(front: Ink, back: Ink, least: Double)] = {
    let text: [(Ink, [Ink])] = [
      (.ink, [.page, .zone, .card, .confirmedFill, .possibleFill]),
      (.muted, [.page, .zone, .card, .confirmedFill, .possibleFill, .unreachedFill]),
      (.onSeed, [.seed]), (.deniedText, [.page, .zone]),
    ]
    let lines: [(Ink, [Ink])] = [
      (.zoneLine, [.page, .zone]), (.plainLine, [.page, .zone, .card]),
      (.seed, [.page, .zone]), (.confirmed, [.page, .zone, .confirmedFill]),
      (.possible, [.page, .zone, .possibleFill]), (.unknown, [.page, .zone]),
      (.unreached, [.page, .zone, .unreachedFill]), (.denied, [.page, .zone]),
      (.onDenied, [.denied]),
    ]
    return text.flatMap { ink, backs in backs.map { (ink, $0, 4.5) } }
      + lines.flatMap { ink, backs in backs.map { (ink, $0, 3) } }
  }()
}
