import GraphKernel

extension Estate {
  /// Writes the id of a node between quotes that are written already.
  package func writeID(of node: Int, inside json: inout JSONWriter) {
    unsafe ids.withText(node) { unsafe json.append(inside: $0) }
  }

  /// Writes the name of a node between quotes that are written already.
  package func writeName(of node: Int, inside json: inout JSONWriter) {
    unsafe (labels.range(of: node).isEmpty ? ids : labels).withText(node) {
      unsafe json.append(inside: $0)
    }
  }

  /// Writes the sentence of an edge between quotes that are written already.
  package func writeSentence(of edge: Int, inside json: inout JSONWriter) {
    writeQuotedID(of: Int(subjects[edge]), inside: &json)
    json.append(inside: " ")
    json.append(inside: relationTable[Int(relations[edge])].name)
    json.append(inside: " ")
    writeQuotedID(of: Int(objects[edge]), inside: &json)
  }

  private func writeQuotedID(of node: Int, inside json: inout JSONWriter) {
    if isBare(node) {
      writeBareID(of: node, inside: &json)
    } else {
      json.append(inside: Identifier.quoted(id(of: node)))
    }
  }

  /// Whether a sentence has the id of a node without quotes.
  package func isBare(_ node: Int) -> Bool {
    unsafe ids.withText(node) { unsafe Identifier.isAuthored($0) }
  }

  /// Writes such an id between quotes that are written already; nothing in it needs an escape.
  package func writeBareID(of node: Int, inside json: inout JSONWriter) {
    unsafe ids.withText(node) { unsafe json.append(json: $0) }
  }
}
