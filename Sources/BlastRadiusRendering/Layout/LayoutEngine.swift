public import BlastRadius

/// Places boxes and routes lines between them.
///
/// An engine sees sizes and numbers, and never a text of the model.
public protocol LayoutEngine: Sendable {
  /// Places what is asked for.
  ///
  /// - Throws: `BlastRadiusError` with code `missing` where something the engine needs is not
  ///   installed, and `limit` where it takes too long or is asked for too much.
  func layout(_ request: LayoutRequest) async throws(BlastRadiusError) -> LayoutGeometry
}
