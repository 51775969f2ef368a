/// One line of text with its place.
struct PlacedText: Hashable, Sendable {
  var text: String
  /// Where the line starts.
  var x: Double
  /// The base line.
  var y: Double
  var size: Double
  var bold = false
  var ink = Ink.ink

  /// The room that the line takes, padding included.
  var bounds: Rectangle {
    Rectangle(
      x: x, y: y - size * 0.92, width: FontMetrics.width(text, size: size, bold: bold),
      height: size * 1.16)
  }

  /// The line moved.
  func moved(_ dx: Double, _ dy: Double) -> PlacedText {
    var moved = self
    moved.x += dx
    moved.y += dy
    return moved
  }
}

/// Stacks lines of text below each other.
struct TextColumn {
  private(set) var texts: [PlacedText] = []
  private(set) var height = 0.0
  private(set) var width = 0.0

  /// Adds the lines of a block.
  mutating func add(_ block: TextBlock, size: Double, bold: Bool = false, ink: Ink, x: Double = 0) {
    for line in block.lines {
      height += size * 1.22
      texts.append(
        PlacedText(text: line, x: x, y: height - size * 0.28, size: size, bold: bold, ink: ink))
    }
    width = max(width, x + block.width)
  }

  /// Leaves room.
  mutating func skip(_ distance: Double) { height += distance }
}
