import BlastRadius

/// A file that an answer was made from, with what tells its bytes from all others.
package struct InputDigest: Hashable, Sendable {
  /// The file as it was named; `-` for standard input.
  package var name: String
  /// The SHA-256 of its bytes in hexadecimal digits; `nil` where they are gone.
  package var sha256: String?
  /// How many bytes there are.
  package var count: Int?

  /// The files behind a model: those named, in their order, then what they include.
  ///
  /// Of text models it is the bytes that were read; imported files are read once more.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where a file cannot be read any more.
  /// - Complexity: O(bytes).
  package static func all(_ paths: [String], of model: LoadedModel) throws -> [InputDigest] {
    let texts = [ExactText: [UInt8]](model.texts.map { ($0.name, $0.bytes) }) { first, _ in first }
    var seen: Set<ExactText> = []
    var digests: [InputDigest] = []
    for name in paths + model.texts.map(\.name) where seen.insert(name).inserted {
      if let bytes = texts[name] {
        digests.append(InputDigest(name: name, bytes))
      } else if name == "-" {
        // What a text model said on standard input is among the texts, by another name.
        if texts["<stdin>"] != nil { continue }
        digests.append(InputDigest(name: name))
      } else {
        digests.append(try InputDigest(file: name))
      }
    }
    return digests
  }

  private init(name: String) { self.name = name }

  private init(name: String, _ bytes: [UInt8]) {
    self.name = name
    sha256 = SHA256.hash(of: bytes).hexadecimal
    count = bytes.count
  }

  /// Reads a file.
  package init(file name: String) throws {
    self.name = name
    let file: OpenFile
    do throws(SourceFile.Failure) {
      file = try SourceFile.open(TablesFolder.file(of: name), waits: false)
    } catch {
      throw BlastRadiusError(.badInput, "\(SafeText.visible(name)): \(error.message)")
    }
    // A pipe gave its bytes away.
    guard file.status.kind == .regular else { return }
    var hash = SHA256()
    let piece = 1 << 20
    for start in stride(from: 0, to: file.size, by: piece) {
      var bytes = [UInt8](repeating: 0, count: min(piece, file.size - start))
      guard unsafe bytes.withUnsafeMutableBytes({ unsafe file.fill($0, from: start) }) else {
        throw BlastRadiusError(
          .badInput, "\(SafeText.visible(name)): the file changed while it was read")
      }
      hash.update(bytes)
    }
    sha256 = hash.bytes.hexadecimal
    count = file.size
  }
}
