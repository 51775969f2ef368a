import GraphKernel

/// The cores of the machine.
package enum Processors {
  /// More threads than this are of no use to anybody.
  package static let most = 256

  /// How many there are, as far as they are of use.
  package static var count: Int { min(Platform.processorCount, 64) }

  /// What the body gives for the parts of a number of things, a part a core, in order; a part has
  /// about so many of them at least.
  static func map<Result: Sendable>(
    _ things: Int, atLeast least: Int = 1, _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let parts = max(1, min(count, things / least))
    return Concurrently.map(parts) { body(things * $0 / parts..<things * ($0 + 1) / parts) }
  }
}
