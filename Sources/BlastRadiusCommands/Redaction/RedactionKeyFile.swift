internal import BlastRadius
internal import BlastRadiusFormats

/// The file with the key that makes pseudonyms, which stays with whoever made it.
struct RedactionKeyFile {
  private let file: PrivateFile

  /// A key has as many bytes as a hash; who brings one of his own needs half of them.
  private static let (length, least) = (32, 16)

  init(path: String) { file = PrivateFile(path: path) }

  /// The key; one of random bytes is made where there is no file, which nobody else may read.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where the file cannot be read or made, others may
  ///   read it, or it is too short to be a key.
  func key() throws -> [UInt8] {
    guard try file.isThere() else { return try made() }
    let key = try FileBytes.read(file.path, limit: 1 << 16)
    guard key.count >= Self.least else {
      throw BlastRadiusError(
        .badInput, "the key \(file.shownPath) has fewer than \(Self.least) bytes")
    }
    return key
  }

  /// A new key, as hexadecimal digits, so that it can be kept as a text too.
  private func made() throws -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<Self.length).map { _ in UInt8.random(in: 0 ... .max, using: &random) }
    let key = Array((bytes.hexadecimal + "\n").utf8)
    try file.write(key)
    return key
  }
}
