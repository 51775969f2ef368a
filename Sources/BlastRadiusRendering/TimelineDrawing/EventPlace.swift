import BlastRadius

/// Where an event stands, and its line to the axis.
struct EventPlace {
  var mark: TimelineScene.Mark
  var symbol: Rectangle
  var text: PlacedText?
}
