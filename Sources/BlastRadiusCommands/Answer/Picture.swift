internal import BlastRadiusRendering

/// What can be drawn of an answer, in the formats that it has.
enum Picture: Sendable {
  case scene(Scene, Renderer)
  case timeline(TimelineScene, Renderer)

  /// The picture with a mark that says to whom it may be passed on.
  func marked(_ marking: Marking?) -> Picture {
    switch self {
    case .scene(let scene, var renderer):
      renderer.marking = marking
      return .scene(scene, renderer)
    case .timeline(let scene, var renderer):
      renderer.marking = marking
      return .timeline(scene, renderer)
    }
  }

  /// The picture as SVG.
  var svg: Answer.Content {
    get async throws {
      switch self {
      case .scene(let scene, let renderer): .text(try await renderer.svg(scene))
      case .timeline(let scene, let renderer): .text(renderer.svg(scene))
      }
    }
  }

  /// The picture as PNG.
  var png: Answer.Content {
    get async throws {
      switch self {
      case .scene(let scene, let renderer): .binary(try await renderer.png(scene))
      case .timeline(let scene, let renderer): .binary(try await renderer.png(scene))
      }
    }
  }

  /// The picture as PDF.
  var pdf: Answer.Content {
    get async throws {
      switch self {
      case .scene(let scene, let renderer): .binary(try await renderer.pdf(scene))
      case .timeline(let scene, let renderer): .binary(try await renderer.pdf(scene))
      }
    }
  }

  /// The picture for Graphviz; a timeline is no graph.
  var dot: Answer.Content? {
    guard case .scene(let scene, let renderer) = self else { return nil }
    return .text(renderer.dot(scene))
  }

  /// The picture for Mermaid; a timeline is no graph.
  var mermaid: Answer.Content? {
    get throws {
      guard case .scene(let scene, let renderer) = self else { return nil }
      return .text(try renderer.mermaid(scene))
    }
  }
}
