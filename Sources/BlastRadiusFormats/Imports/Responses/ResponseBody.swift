import BlastRadius

/// What a request was answered: a file of its own, or a member of a bundle under the path of the request.
struct ResponseBody {
  /// The path, where the bundle, or the place of the file, says it.
  let path: RequestPath?
  let value: JSONValue

  /// The bodies of a file, and the members of its bundles that are called like no request.
  ///
  /// An object is a bundle where a member of it is called like a request.
  ///
  /// - Parameter markers: The segments that begin the path of a request in the name of a file.
  static func all(
    in tree: JSONTree, of document: ImportedDocument, markers: [String]
  ) -> (bodies: [ResponseBody], others: [JSONValue]) {
    let file = RequestPath(file: document.name, after: markers)
    var (bodies, others): ([ResponseBody], [JSONValue]) = ([], [])
    for root in tree.roots {
      let members = root.members.map { (path: RequestPath($0.key), value: $0) }
      guard members.contains(where: { $0.path != nil }) else {
        bodies.append(ResponseBody(path: file, value: root))
        continue
      }
      for (path, value) in members {
        if let path {
          bodies.append(ResponseBody(path: path, value: value))
        } else {
          others.append(value)
        }
      }
    }
    return (bodies, others)
  }

  /// The list that an answer is, or that it has under one of the usual names; `nil` where there is none.
  var list: [JSONValue]? {
    if value.isList { return value.items }
    let named = [value["values"], value["results"], value["data"], value["list"], value["items"]]
    return named.lazy.compactMap(\.self).first { $0.isList }?.items
  }

  /// The items of that list, or the answer itself where it is about one thing.
  var items: [JSONValue] { list ?? (value.isObject ? [value] : []) }

  /// The list that an answer has under a name, else one as above.
  func list(_ name: StaticString) -> [JSONValue]? {
    if let own = value[name], own.isList { return own.items }
    return list
  }

  /// Whether the request was refused, or failed: an error stands where the answer should, or nothing.
  var isRefusal: Bool {
    guard value.isObject else { return !value.isList }
    if value.first("errorMessages", "statusCode", "status-code") != nil { return true }
    let saysMore = value.members.contains { !$0.items.isEmpty && $0.key != "errors" }
    if saysMore { return false }
    if value["type"]?.text == "error" || value["errors"]?.children.isEmpty == false { return true }
    if value.has("status"), value.first("title", "detail") != nil { return true }
    return value.first("message", "error", "error_description") != nil
  }

  /// The path of the request: as it is filed, or as the answer says it of itself or of other pages.
  var request: RequestPath? {
    if let path { return path }
    let links = value.first("_links", "links")
    let addresses = [
      value["self"], links?["self"], value.first("nextPage", "next"), links?["next"],
      value["previous"], links?["prev"],
    ]
    return addresses.lazy.compactMap { $0?.text.flatMap { RequestPath($0) } }.first
  }
}
