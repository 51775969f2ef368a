import BlastRadius

/// Where an object stands.
struct ObjectPlace: Sendable {
  /// The document.
  var document: Int
  /// The JSON pointer to it; `nil` where it is found by its line.
  var pointer: String?
  /// The line it begins in, from 1.
  var line = 1
  /// The byte it begins at.
  var offset: Int

  /// The place of a part of it.
  func part(_ pointer: String = "") -> ImportPlace {
    self.pointer.map { .pointer($0 + pointer) } ?? .line(line)
  }
}
