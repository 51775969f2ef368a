import BlastRadius

/// How much a picture of a timeline shows.
public struct TimelineOptions: Hashable, Sendable {
  /// How many rows a picture may hold.
  public var budget: Int
  /// Whether the budget is ignored.
  public var full: Bool
  /// A heading instead of the model's title.
  public var title: String?
  /// A one-line answer instead of the one made from the spans.
  public var answer: String?
  /// The language of what is fixed.
  public var language: Language

  /// Makes options with a budget of 40 rows, in English.
  public init() {
    budget = 40
    full = false
    language = .english
  }
}
