import BlastRadius

/// The words at the top of a zone.
struct ZoneHeading: Hashable, Sendable {
  var name: String
  var remark: String

  init(_ zone: Scene.Zone, _ language: Language) {
    name =
      TextBlock(zone.name, size: 13, bold: true, maxWidth: 220, maxLines: 1).lines.first ?? ""
    let trust = zone.trust.map(language.trust)
    let outcome = SceneWords(language).words(zone.outcome)
    remark = [zone.isContinued ? language.picture.continued : trust, outcome].compactMap(\.self)
      .joined(separator: " · ")
  }

  var nameWidth: Double { FontMetrics.width(name, size: 13, bold: true) }
  var width: Double {
    nameWidth + (remark.isEmpty ? 0 : 5 + FontMetrics.width(remark, size: 12)) + 4
  }
}
