import BlastRadius

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
