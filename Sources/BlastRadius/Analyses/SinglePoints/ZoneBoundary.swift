/// The edges that lead into a zone from outside, with the figures that BloodHound Enterprise gives of them.
///
/// They are those of a plain graph: every edge that may exist at the time asked about leads on, whatever
/// level it gives and whatever conditions it has, so they bound from above what single points say exactly.
public struct ZoneBoundary: Hashable, Sendable {
  /// An edge from outside into the zone; there, a choke point.
  public struct Entry: Hashable, Sendable {
    /// The edge's id, or its sentence where it has none.
    public var id: String
    /// How many principals outside the zone lead to where it starts, past no node of the zone.
    public var exposure: Int
    /// How many principals what it leads to leads to.
    public var impact: Int
  }

  /// How many nodes the zone has.
  public var nodes: Int
  /// How many principals the model has: nodes of kind identity.
  public var principals: Int
  /// The edges into the zone: by exposure, then by impact, most first, then by id.
  public var edges: [Entry]
}
