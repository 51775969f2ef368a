/// Where a line meets a box.
struct LineEnd {
  private let point: Point
  private let box: Rectangle
  private let port: LayoutRequest.Port

  init(_ point: Point, on box: Rectangle, _ port: LayoutRequest.Port) {
    (self.point, self.box, self.port) = (point, box, port)
  }

  /// Whether the line meets the left or the right side.
  var isLevel: Bool { point.y > box.y + 1.5 && point.y < box.maxY - 1.5 }

  /// Whether the line may meet the same side so much further to the right.
  func allows(_ shift: Double) -> Bool {
    if shift == 0 { return true }
    guard !isLevel, port != .side else { return false }
    let x = point.x + shift
    // A gate is narrower than its label.
    if port == .top || port == .bottom { return abs(x - box.center.x) <= 16 }
    return x >= box.x + 10 && x <= box.maxX - 10
  }
}
