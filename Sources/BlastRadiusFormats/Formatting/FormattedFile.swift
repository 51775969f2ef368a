import BlastRadius

/// A file as it is and as it would be formatted.
public struct FormattedFile: Hashable, Sendable {
  /// The bytes of the file.
  public var original: [UInt8]
  /// The formatted text.
  public var text: String

  /// Whether the file is formatted already.
  public var isTidy: Bool { original.elementsEqual(text.utf8) }
}
