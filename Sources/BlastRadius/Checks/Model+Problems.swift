extension Model {
  /// Everything that is wrong with the model, and what is doubtful, sorted by place.
  ///
  /// A model without an error here can be analysed. It does not matter whether it was read from a
  /// file or built in code; only in the former case do the diagnostics have places.
  ///
  /// ```swift
  /// for problem in model.problems() where problem.severity == .error { print(problem.message) }
  /// ```
  ///
  /// - Complexity: O(elements), apart from the search for nearest names, which is limited.
  public func problems() -> [Diagnostic] {
    var checker = ModelChecker(self)
    checker.checkVocabulary()
    checker.checkIds()
    checker.checkLookalikes()
    checker.checkZonesAndControls()
    checker.checkNodes()
    checker.checkMarks()
    checker.checkEdges()
    checker.checkScenarios()
    checker.checkPolicies()
    return checker.diagnostics.sortedByPlace()
  }

  /// What is wrong with some of its edges, each by itself.
  func problems(ofEdges indices: [Int]) -> [Diagnostic] {
    var checker = ModelChecker(self)
    for index in indices { checker.checkEdge(index) }
    return checker.diagnostics
  }
}
