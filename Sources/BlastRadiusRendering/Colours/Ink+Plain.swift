extension Ink {
  /// The colour where contrast matters most, and the grey where there are no colours.
  var plainColors: (contrast: String, grey: String) {
    switch self {
    case .page, .card, .unreachedFill, .onSeed, .onDenied: ("#ffffff", "#ffffff")
    case .zone: ("#ffffff", "#f4f4f4")
    case .confirmedFill: ("#ffffff", "#e4e4e4")
    case .possibleFill: ("#ffffff", "#f7f7f7")
    case .ink, .seed: ("#000000", "#000000")
    case .muted: ("#1f1f1f", "#4a4a4a")
    case .zoneLine: ("#000000", "#757575")
    case .plainLine: ("#000000", "#5c5c5c")
    case .confirmed: ("#8f2d00", "#1c1c1c")
    case .possible: ("#003f7d", "#484848")
    case .unknown: ("#6d0048", "#333333")
    case .unreached: ("#4a4a4a", "#707070")
    case .denied: ("#00482f", "#2e2e2e")
    case .deniedText: ("#00482f", "#1c1c1c")
    }
  }
}
