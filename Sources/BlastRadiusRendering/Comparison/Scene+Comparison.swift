public import BlastRadius

extension Scene {
  /// The picture of an exposure before and after a change, every node at one place.
  ///
  /// What is closed is faint and struck through, what is opened has a second frame; of what is held less
  /// or more it says how it was. The ways of after are drawn, and faintly those of before alone. Of more
  /// cards than `options.budget` it has what changed, critical nodes first, with the ways there.
  ///
  /// - Parameters:
  ///   - changes: What changed, in words, for the small print.
  ///   - options: What the picture is narrowed to, and its answer.
  /// - Throws: `BlastRadiusError` with code `bad-input` where two nodes of the model are one.
  /// - Complexity: that of both pictures, and O(nodes).
  public init(
    before: Analysis, after: Analysis, _ difference: ExposureDifference, changes: [String],
    options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    let comparison = SceneComparison(before: before, after: after, difference: difference)
    if let whole = try comparison.whole(options) {
      self = whole
    } else {
      self = try comparison.summary(options)
    }
    if !changes.isEmpty {
      caption.insert(options.language.picture.changed(changes.joined(separator: "; ")), at: 0)
    }
  }
}
