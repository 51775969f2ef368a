import BlastRadius

/// The words at the top of a zone.
struct ZoneHeading: Hashable, Sendable {
  var name: String
  var remark: String

  init(_ zone: Scene.Zone) {
    name =
      TextBlock(zone.name, size: 13, bold: true, maxWidth: 220, maxLines: 1).lines.first ?? ""
    let trust = zone.trust.map(\.rawValue)
    remark = [zone.isContinued ? "continued" : trust, zone.outcome.words].compactMap(\.self).joined(
      separator: " · ")
  }

  var nameWidth: Double { FontMetrics.width(name, size: 13, bold: true) }
  var width: Double {
    nameWidth + (remark.isEmpty ? 0 : 5 + FontMetrics.width(remark, size: 12)) + 4
  }
}

extension Scene.Zone.Outcome {
  /// What is said of the zone, or `nil`.
  var words: String? {
    switch self {
    case .held: "boundary held"
    case .unreached: "not reached"
    case .plain: nil
    }
  }
}
