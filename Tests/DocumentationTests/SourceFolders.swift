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

  private let root: URL
  private var paths: [String] = []
  /// How many files each folder has, by its path in the module; the module itself is "".
  private(set) var counts: [String: Int] = [:]

  /// Finds the sources of a module.
  init(_ module: String) throws {
    root = Program.root.appendingPathComponent("Sources/\(module)")
    let all = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    paths = (all ?? []).filter { $0.hasSuffix(".swift") }
    for path in paths { counts[Self.folder(of: path), default: 0] += 1 }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private func file(_ path: String) throws -> File {
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    return Self.file(Self.code(of: text), in: Self.folder(of: path))
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
  func circles() throws -> [String] {
    let files = try paths.map(file)
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
