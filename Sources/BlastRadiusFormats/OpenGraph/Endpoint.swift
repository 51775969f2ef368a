/// An end of an edge, as a document names it.
struct RawEndpoint {
  var offset: Int
  /// The id.
  var value: Range<Int>?
  var kind: Range<Int>?
  /// The pattern, where the node is named by what it is like: a position in the importer's.
  var pattern: Int?
}

/// An end of an edge.
enum Endpoint {
  case node(UInt32)
  /// The one node that is like a pattern.
  case pattern(Int)
}

/// What a node has to be like.
struct EndpointPattern: Hashable {
  /// A kind it has.
  var kind: UInt32?
  /// What its properties are; never empty.
  var conditions: [Condition]

  /// What a property is.
  struct Condition: Hashable {
    var key: String
    var value: PropertyValue
  }
}

/// The value of a property, as far as matchers compare it.
enum PropertyValue: Hashable {
  case text(String)
  case number(Double)
  case flag(Bool)

  /// The properties that BloodHound stores in upper case, so that case makes no difference.
  static let caseless: Set<String> = ["name", "operatingsystem", "distinguishedname"]
}

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
