/// A named question about a model.
public struct Scenario: Hashable, Sendable {
  /// The name, unique in the model.
  public var name: String
  /// What is shown to people.
  public var label: String?
  /// The selectors of what is compromised.
  public var from: [String]
  /// The selectors of what is asked about.
  public var to: [String]
  /// The instant asked about.
  public var at: Moment?
  /// From when on the seeds are held.
  public var since: Moment?
  /// A remark for readers.
  public var note: String?

  /// Makes a scenario.
  public init(_ name: String, from: [String]) {
    self.name = name
    self.from = from
    to = []
  }
}
