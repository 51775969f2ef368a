import BlastRadius

/// Text broken into lines that fit a width.
package struct TextBlock: Hashable, Sendable {
  /// The lines, each safe to show and no wider than asked for.
  package var lines: [String]
  /// The width of the widest line, padding included.
  package var width: Double

  /// Breaks text at spaces, else after `-_./:@\,`, else anywhere.
  ///
  /// What does not fit `maxLines` is cut and ends in `…`. The work is bounded whatever the length.
  package init(
    _ text: String, size: Double, bold: Bool = false, maxWidth: Double, maxLines: Int
  ) {
    let measure = { FontMetrics.width($0, size: size, bold: bold) }
    var rest = Self.pieces(PictureText.shown(text, limit: 120 * maxLines))[...]
    var lines: [String] = []
    while !rest.isEmpty, lines.count < maxLines {
      let fitting = Self.fitting(rest, size: size, bold: bold, maxWidth: maxWidth)
      guard fitting < rest.count else {
        lines.append(String(rest))
        rest = []
        break
      }
      if lines.count + 1 == maxLines {
        lines.append(Self.shortened(rest, size: size, bold: bold, maxWidth: maxWidth))
        rest = []
        break
      }
      let length = Self.breakPoint(in: rest.prefix(fitting), next: rest[rest.startIndex + fitting])
      lines.append(Self.trimmed(rest.prefix(length)))
      rest = rest.dropFirst(length).drop { $0 == " " }
    }
    self.lines = lines.filter { !$0.isEmpty }
    width = self.lines.map(measure).max() ?? 0
  }

  /// The characters, but those of very many scalars taken apart: they may be as wide as a line.
  private static func pieces(_ text: String) -> [Character] {
    text.flatMap { character in
      character.unicodeScalars.count <= 8
        ? [character] : character.unicodeScalars.map { Character($0) }
    }
  }

  /// How many characters from the start fit; at least one.
  private static func fitting(
    _ text: ArraySlice<Character>, size: Double, bold: Bool, maxWidth: Double
  ) -> Int {
    var width = 0.0
    for (count, character) in text.enumerated() {
      width += FontMetrics.width(String(character), size: size, bold: bold)
      if width > maxWidth { return max(1, count) }
    }
    return text.count
  }

  private static func shortened(
    _ text: ArraySlice<Character>, size: Double, bold: Bool, maxWidth: Double
  ) -> String {
    let room = maxWidth - FontMetrics.width("…", size: size, bold: bold)
    return trimmed(text.prefix(fitting(text, size: size, bold: bold, maxWidth: room))) + "…"
  }

  /// How much of a line's characters stays on it, when `next` does not fit any more.
  private static func breakPoint(in line: ArraySlice<Character>, next: Character) -> Int {
    if next == " " { return line.count }
    if let space = line.lastIndex(of: " "), space > line.startIndex {
      return space - line.startIndex + 1
    }
    let least = line.startIndex + line.count / 3
    if let mark = line.lastIndex(where: { "-_./:@\\,".contains($0) }), mark >= least {
      return mark - line.startIndex + 1
    }
    return line.count
  }

  private static func trimmed(_ text: ArraySlice<Character>) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
