/// Stacks lines of text below each other.
struct TextStack {
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
