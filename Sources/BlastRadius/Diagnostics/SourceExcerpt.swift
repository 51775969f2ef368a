/// A line of a source with the column that a problem is at, ready to be shown.
///
/// Secrets are masked, invisible characters written out, tabs replaced, and of a long line only the
/// part around the column is kept.
public struct SourceExcerpt: Hashable, Sendable {
  /// The text to show, one line.
  public let text: String
  /// How many terminal columns stand before the place.
  public let caret: Int

  /// The columns that are shown of a line.
  private static let width = 120
  /// The scalars looked at on each side of the place.
  private static let reach = 2000

  /// Makes it from a source line and a column in Unicode scalars, from 1.
  public init(line: String, column: Int) {
    let all = Array(line.unicodeScalars)
    let place = min(max(0, column - 1), all.count)
    let kept = max(0, place - Self.reach)..<min(all.count, place + Self.reach)
    var before = ""
    var after = ""
    var next = kept.lowerBound
    var marks = 0
    func append(_ text: String, at index: Int) {
      if index < place { before += text } else { after += text }
    }
    for secret in SecretText.ranges(in: all[kept]) {
      for index in next..<secret.lowerBound { append(Self.shown(all[index], &marks), at: index) }
      let holdsPlace = secret.contains(place)
      append(SecretText.mask, at: holdsPlace ? place : secret.lowerBound)
      next = secret.upperBound
    }
    for index in next..<kept.upperBound { append(Self.shown(all[index], &marks), at: index) }
    self.init(before: before, after: after)
  }

  private init(before: String, after: String) {
    let leading = DisplayWidth.of(before)
    let total = leading + DisplayWidth.of(after)
    guard total > Self.width else {
      text = before + after
      caret = leading
      return
    }
    let left = Self.end(of: before, columns: Self.width * 2 / 3)
    let start = left.count < before.count ? "…" : ""
    let right = Self.beginning(of: after, columns: Self.width - DisplayWidth.of(left) - 2)
    text = start + left + right + (right.count < after.count ? "…" : "")
    caret = DisplayWidth.of(start + left)
  }

  /// A scalar as it is shown; of marks on one letter no more than letters have.
  private static func shown(_ scalar: Unicode.Scalar, _ marks: inout Int) -> String {
    if scalar == "\t" { return "  " }
    marks = SafeText.isMark(scalar) ? marks + 1 : 0
    if marks > SafeText.mostMarks { return "" }
    return SafeText.isInvisible(scalar) ? SafeText.visible(String(scalar)) : String(scalar)
  }

  private static func beginning(of text: String, columns: Int) -> Substring {
    var used = 0
    let end = text.firstIndex { character in
      used += DisplayWidth.of(character)
      return used > columns
    }
    return text[..<(end ?? text.endIndex)]
  }

  private static func end(of text: String, columns: Int) -> Substring {
    var used = 0
    let count = text.reversed().prefix { character in
      used += DisplayWidth.of(character)
      return used <= columns
    }.count
    return text.suffix(count)
  }
}
