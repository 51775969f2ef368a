/// An edge whose ends are known when all documents are.
struct DeferredEdge {
  var start: Endpoint
  var relation: UInt32
  var end: Endpoint
  var properties: UInt32
  var document: Int
  var offset: Int
  var index: Int
}
