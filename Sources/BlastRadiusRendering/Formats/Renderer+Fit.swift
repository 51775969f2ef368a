import BlastRadius

extension Renderer {
  /// So many cards a summary may have, one after another, until its text is readable.
  private static let budgets = [
    120, 90, 70, 56, 46, 38, 32, 27, 23, 20, 17, 15, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3,
  ]

  /// The scene that its options make, summarised until its text is at least 9 points high on the sheet that
  /// `fit` means; where that cannot be, or everything is to be drawn, as it is.
  ///
  /// - Throws: What making it throws; what the engine throws.
  public func fitted(
    _ options: SceneOptions, _ make: (SceneOptions) throws -> Scene
  ) async throws -> Scene {
    let whole = try make(options)
    guard fit.sheet != nil, !options.full else { return whole }
    if try await isReadable(whole) { return whole }
    var best = whole
    for budget in Self.budgets where budget < whole.cards.count {
      var narrowed = options
      narrowed.budget = budget
      narrowed.summaryBudget = budget
      let scene = try make(narrowed)
      guard scene.cards.count < best.cards.count else { continue }
      best = scene
      if try await isReadable(scene) { return scene }
    }
    return best
  }

  /// Whether the text of a scene is readable on the sheet that is meant.
  func isReadable(_ scene: Scene) async throws(BlastRadiusError) -> Bool {
    guard let sheet = fit.sheet else { return true }
    // What is too large without any room between its parts need not be laid out.
    let boxes = SceneLayout(scene, Arrangement(isDense: true, isBrief: true)).request.boxes
    let area = boxes.reduce(0) { $0 + ($1.size.width + 8) * ($1.size.height + 8) }
    guard area < sheet.width * sheet.height * 0.4 else { return false }
    let fitting = pictureFit
    return fitting.isReadable(try await fitting.measured(scene))
  }
}
