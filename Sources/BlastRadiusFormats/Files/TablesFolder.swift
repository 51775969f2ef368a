import BlastRadius

/// A folder of tables, in which the model itself lies too: it is a GRAPH like a file.
package enum TablesFolder {
  /// The file of the model.
  package static let model = "model.snapshot"

  /// The file that says what the others are.
  static let manifest = "manifest.json"

  /// The file that a GRAPH means: of a folder of tables the model's, else the path itself.
  static func file(of path: String) -> String {
    let file = "\(path)/\(model)"
    let files = [file, "\(path)/\(manifest)"]
    return files.allSatisfy { Platform.kind(ofPath: $0) == .regular } ? file : path
  }

  /// What tells the file of a model from all others: its first bytes have the sums of all its sections,
  /// which are compared when it is opened.
  package struct Model: Hashable, Sendable {
    package var bytes: Int
    package var head: String

    package init(bytes: Int, head: String) { (self.bytes, self.head) = (bytes, head) }

    /// That of a folder.
    ///
    /// - Throws: `BlastRadiusError` (`bad-input`) where it has none, or none that can be read.
    package init(in folder: String) throws {
      let path = "\(folder)/\(TablesFolder.model)"
      let file: OpenFile
      do throws(SourceFile.Failure) { file = try SourceFile.open(path, waits: false) } catch {
        throw BlastRadiusError(
          .badInput, "\(SafeText.visible(path)): \(error.message); a folder of tables has it")
      }
      self.init(bytes: file.size, head: SHA256.hash(of: file.head(4096)).hexadecimal)
    }
  }

  /// The digest of what a question assumes.
  static func assumed(_ question: Question, _ assumptions: [String]) -> String {
    let flags = [question.trustsEvidence, question.assumesPersistence].map { $0 ? "true" : "false" }
    return SHA256.hash(of: (assumptions + flags).joined(separator: "\n").utf8).hexadecimal
  }
}
