/// What was read of a part of a list by a reader that did not know whether the part begins with an
/// element.
protocol ListPart: Sendable {
  /// Where its first element begins in the document.
  var start: Int { get }
  /// Where the element begins that comes after those that were read.
  var stop: Int { get }
  /// How many elements were read.
  var count: Int { get }
}
