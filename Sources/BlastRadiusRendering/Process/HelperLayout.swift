public import BlastRadius
import FoundationEssentials

/// Lays out in the helper process `blastradius-layout`, which can be stopped and cannot take the
/// caller down with it.
public struct HelperLayout: LayoutEngine {
  /// The path of the helper; `nil` takes the one that `BLASTRADIUS_LAYOUT` names, else the one
  /// beside the running program.
  public var path: String?
  /// How long a layout may take.
  public var timeout: Duration

  /// Makes an engine.
  public init(path: String? = nil, timeout: Duration = .seconds(20)) {
    self.path = path
    self.timeout = timeout
  }

  /// Places what is asked for.
  ///
  /// - Throws: `BlastRadiusError` with code `missing` where the helper or Graphviz is not installed,
  ///   and `limit` where the time is over or the request is too large.
  public func layout(_ request: LayoutRequest) async throws(BlastRadiusError) -> LayoutGeometry {
    let tool = Tool(
      path: path ?? Self.helperPath(),
      arguments: [
        String(timeout.components.seconds + 1), String(ProcessInfo.processInfo.processIdentifier),
      ],
      missing: "the layout helper blastradius-layout was not found beside the program; "
        + "reinstall blastradius, or set BLASTRADIUS_LAYOUT to its path")
    let answer = try await tool.run(
      input: Array(LayoutWire.encode(request).utf8), timeout: timeout,
      onTimeout: "the layout took longer than \(timeout.text) and was stopped; "
        + "draw less (--to, --within, --critical) or raise --layout-timeout")
    switch answer.status {
    case .success: return try Self.geometry(answer.output)
    case .failure(2), .failure(4):
      throw BlastRadiusError(.limit, "the layout failed: \(answer.message)")
    case .killed(let signal) where Self.limitSignals.contains(signal):
      throw BlastRadiusError(.limit, "the layout used too much time or memory and was stopped")
    case .failure(127), .failure(3):
      throw BlastRadiusError(
        .missing,
        "Graphviz's library libgvc is missing; install the package graphviz (Debian: libgvc6)"
          + (answer.message.isEmpty ? "" : ": \(answer.message)"))
    case .failure(let code):
      throw BlastRadiusError(
        .limit, "the layout helper failed with code \(code): \(answer.message)")
    case .killed(let signal):
      throw BlastRadiusError(.limit, "the layout helper was ended by signal \(signal)")
    }
  }

  private static func geometry(_ output: [UInt8]) throws(BlastRadiusError) -> LayoutGeometry {
    do throws(BlastRadiusError) {
      return try LayoutWire.geometry(String(decoding: output, as: UTF8.self))
    } catch {
      throw BlastRadiusError(.limit, "the layout helper answered nonsense: \(error.message)")
    }
  }

  /// Processor time over, killed from outside, out of memory.
  private static let limitSignals: Set<Int32> = [24, 9]

  private static func helperPath() -> String {
    if let path = ProcessInfo.processInfo.environment["BLASTRADIUS_LAYOUT"], !path.isEmpty {
      return path
    }
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = own ?? CommandLine.arguments.first ?? ""
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder + ["blastradius-layout"]).joined(separator: "/")
  }
}
