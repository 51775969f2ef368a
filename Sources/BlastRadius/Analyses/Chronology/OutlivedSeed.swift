/// A seed that ends while it is held, and what outlives that.
public struct OutlivedSeed: Hashable, Sendable {
  /// The id of the seed.
  public var seed: String
  /// How it ends.
  public var kind: Chronology.Kind
  /// What hung on it and is held on.
  public var survived: [Chronology.Survivor]
}
