internal import BlastRadius
internal import BlastRadiusFormats

/// A file of a revision, with what it includes there: `REV:PATH`, as `git show` has it.
struct RevisionFile: Hashable {
  var revision: String
  var path: String

  /// Reads `REV:PATH`; `nil` where the text has no colon with something on both sides.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    revision = String(text[..<colon])
    path = String(text[text.index(after: colon)...])
    if revision.isEmpty || path.isEmpty { return nil }
  }

  /// The file, and every file that it includes, as they are in the revision.
  ///
  /// - Throws: `BlastRadiusError`: what git throws, `bad-input` where an include leaves the folder of the
  ///   file.
  func contents(_ git: Git) async throws -> [(name: String, bytes: [UInt8])] {
    var found: [(name: String, bytes: [UInt8])] = []
    var seen: Set<ExactText> = [ExactText(path)]
    var open = [path]
    while !open.isEmpty {
      let file = open.removeFirst()
      let bytes = try await git.show(revision, file)
      found.append((name: "\(revision):\(file)", bytes: bytes))
      for include in IncludeList.paths(in: bytes) {
        let next = try resolve(include, in: file)
        if seen.insert(next).inserted { open.append(next) }
      }
    }
    return found
  }

  /// The path of an include in the revision.
  private func resolve(_ include: String, in file: String) throws -> String {
    let folder = Self.folder(of: file)
    let parts = (folder + include.split(separator: "/").map(String.init)).reduce(into: [String]()) {
      parts, part in
      if part == "..", let last = parts.last, last != "..", last != "." {
        parts.removeLast()
      } else if part != "." || parts.isEmpty && file.hasPrefix("./") {
        parts.append(part)
      }
    }
    guard parts.starts(with: Self.folder(of: path)), !include.hasPrefix("/"), !parts.contains("..")
    else {
      throw BlastRadiusError(
        .badInput,
        "\(SafeText.visible("\(revision):\(file)")): \(include.inTicks) leaves the folder of the model"
      )
    }
    return parts.joined(separator: "/")
  }

  private static func folder(of file: String) -> [String] {
    file.split(separator: "/").dropLast().map(String.init)
  }
}
