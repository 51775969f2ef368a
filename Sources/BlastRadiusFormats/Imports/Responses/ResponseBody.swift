import BlastRadius

/// What a request was answered: a file of its own, or a member of a bundle under the path of the request.
struct ResponseBody {
  /// The path, where the bundle, or the place of the file, says it.
  let path: RequestPath?
  let value: JSONValue

  /// Whether an object is a bundle: each of its members is called like a request.
  static func isBundle(_ value: JSONValue) -> Bool {
    let members = value.members
    return !members.isEmpty && members.allSatisfy { RequestPath($0.key) != nil }
  }

  /// The bodies of a file.
  ///
  /// - Parameter markers: The segments that begin the path of a request in the name of a file.
  static func all(
    in tree: JSONTree, of document: ImportedDocument, markers: [String]
  ) -> [ResponseBody] {
    let file = RequestPath(file: document.name, after: markers)
    return tree.roots.flatMap { root in
      guard isBundle(root) else { return [ResponseBody(path: file, value: root)] }
      return root.members.map { ResponseBody(path: RequestPath($0.key), value: $0) }
    }
  }

  /// The items of a list, or of the list that an object has under one of the usual names.
  var items: [JSONValue] {
    if value.isList { return value.items }
    return value.first("values", "results", "data", "list", "items")?.items ?? []
  }
}
