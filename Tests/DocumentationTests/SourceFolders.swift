import BlastRadiusTestSupport
import Foundation

/// The folders of a module, with their files and the types that these declare and use.
struct SourceFolders {
  /// A file: its folder in the module, its own types, and all names that look like types.
  private struct File {
    var folder: String
    var declared: Set<String>
    var used: Set<String>
  }

  private var files: [File] = []
  /// How many files each folder has, by its path in the module; the module itself is "".
  private(set) var counts: [String: Int] = [:]

  /// Reads the sources of a module.
  init(_ module: String) throws {
    let root = Program.root.appendingPathComponent("Sources/\(module)")
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    for path in paths ?? [] where path.hasSuffix(".swift") {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      counts[folder, default: 0] += 1
      let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      files.append(Self.file(Self.code(of: text), in: folder))
    }
  }

  /// The text without comments and without what stands in quotes.
  private static func code(of text: String) -> String {
    text.replacing(#/(?s)"""..*?"""/#, with: "").replacing(#/"(\\.|[^"\\\n])*"/#, with: "")
      .replacing(#/\/\/[^\n]*/#, with: "")
  }

  private static func file(_ code: String, in folder: String) -> File {
    var file = File(folder: folder, declared: [], used: [])
    let declaration =
      #/(?m)^(?:(?:public|package|final|indirect|@[a-z]+) )*(?:struct|class|enum|protocol|actor|typealias) ([A-Z]\w*)/#
    for match in code.matches(of: declaration) { file.declared.insert(String(match.1)) }
    // A name after a dot is a member of what stands before it.
    for match in code.matches(of: #/(^|[^.\w])([A-Z]\w*)/#) { file.used.insert(String(match.2)) }
    return file
  }

  /// The folders that use each other in a circle, with what they use; nothing where none does.
  func circles() -> [String] {
    var home: [String: String] = [:]
    for file in files { for type in file.declared { home[type] = file.folder } }
    var arrows: [String: [String: String]] = [:]
    for file in files {
      for type in file.used.sorted() {
        guard let target = home[type], target != file.folder else { continue }
        arrows[file.folder, default: [:]][target] = type
      }
    }
    // What uses nothing that is left is in no circle, nor is what nothing left uses.
    var left = Set(counts.keys)
    while true {
      let users = left.filter { arrows[$0, default: [:]].keys.contains(where: left.contains) }
      let used = Set(users.flatMap { arrows[$0, default: [:]].keys })
      let circle = users.intersection(used)
      if circle == left { break }
      left = circle
    }
    return left.sorted().flatMap { folder in
      arrows[folder, default: [:]].filter { left.contains($0.key) }
        .map { "\(folder) uses \($0.value) of \($0.key)" }.sorted()
    }
  }
}
