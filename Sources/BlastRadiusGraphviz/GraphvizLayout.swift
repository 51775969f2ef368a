public import BlastRadius
public import BlastRadiusRendering
import Synchronization

/// Lays out with Graphviz's `dot` in this process.
///
/// Graphviz is not made for this: it leaks about 62 kB for every clustered drawing, cannot be
/// stopped, and may end the process. Prefer `HelperLayout`; use this in a process of its own. All
/// calls wait for one lock, since Graphviz keeps its state in globals.
public struct GraphvizLayout: LayoutEngine {
  /// Makes an engine; making it costs nothing.
  public init() {}

  private static let lock = Mutex(())

  /// Places what is asked for.
  ///
  /// - Throws: `BlastRadiusError` with code `limit` where Graphviz finds no layout, and `missing`
  ///   where its plugins are not installed.
  public func layout(_ request: LayoutRequest) async throws(BlastRadiusError) -> LayoutGeometry {
    try place(request)
  }

  /// Places what is asked for, waiting for the lock on the calling thread.
  ///
  /// - Throws: As `layout(_:)` does.
  public func place(_ request: LayoutRequest) throws(BlastRadiusError) -> LayoutGeometry {
    guard !request.boxes.isEmpty else {
      return LayoutGeometry(size: Size(1, 1), clusters: [], boxes: [], lines: [])
    }
    let result = Self.alone {
      Result { () throws(BlastRadiusError) in try GraphvizSession.place(request) }
    }
    return try result.get()
  }

  /// Does what uses Graphviz while nobody else does.
  package static func alone<Value>(_ body: () throws -> sending Value) rethrows -> sending Value {
    try lock.withLock { _ in try body() }
  }
}
