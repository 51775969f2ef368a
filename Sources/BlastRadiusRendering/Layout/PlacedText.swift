import BlastRadius

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
