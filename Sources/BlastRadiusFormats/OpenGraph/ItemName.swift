/// An element of a list of the document, as messages name it.
struct ItemName: CustomStringConvertible {
  var list: StaticString
  var index: Int

  var description: String { "\(list)[\(index)]" }
}
