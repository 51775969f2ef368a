import GraphKernel

/// The one piece of a fact that is held surely and alike for all of time, in few bytes.
struct ShortPiece {
  var effort: UInt64
  var hops: UInt32
  var fact: UInt32
  /// The rule that its shown proof ends with.
  var rule: UInt32
}
