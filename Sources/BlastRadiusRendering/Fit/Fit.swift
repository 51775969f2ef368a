import BlastRadius

/// What shape a picture is given: as many columns as are best, and as much folded as has to be.
public enum Fit: String, CaseIterable, Hashable, Sendable {
  /// Between 4:3 and 16:9 where that can be; nothing is folded for it.
  case auto
  /// As large as may be on a slide of 13.33 × 7.5 inches, with text of at least 9 points.
  case slide
  /// As large as may be on an upright page of A4, with text of at least 9 points.
  case page
  /// As large as may be where there is twice as much width as height.
  case wide
  /// One column from top to bottom, as wide as its rows are.
  case tall

  /// The sheet that text is readable on, in units of pictures; `nil` where no such is meant.
  ///
  /// The smallest text of a picture is 12 units high, so that 9 points are 3/4 of a point for each.
  package var sheet: Size? {
    switch self {
    case .slide: Size(1280, 720)
    case .page: Size(793.7, 1122.5)
    case .auto, .wide, .tall: nil
    }
  }

  /// The sheets of which a picture is to fill one.
  var shapes: [Size] {
    switch self {
    case .auto: [Size(1200, 900), Size(1386, 780)]
    case .slide, .page: [sheet ?? Size(1, 1)]
    case .wide: [Size(1600, 800)]
    case .tall: []
    }
  }
}
