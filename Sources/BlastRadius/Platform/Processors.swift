/// The cores of the machine.
package enum Processors {
  /// More threads than this are of no use to anybody.
  package static let most = 256

  /// How many there are, as far as they are of use.
  package static var count: Int { min(Platform.processorCount, 64) }
}
