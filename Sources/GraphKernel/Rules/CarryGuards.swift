/// Which facts pass from one interval into the next, and by which guard.
package struct CarryGuards: Sendable {
  /// The guard of each fact, 0 for one that is not carried; empty where none is.
  private let numbers: [UInt32]

  /// The guards of all facts, indices into `Problem.carries`; 0 for a fact that is not carried.
  package init(_ numbers: [UInt32]) { self.numbers = numbers }

  /// Nothing is carried.
  package static let none = CarryGuards([])

  /// The guard of a fact.
  @inline(__always)
  package subscript(fact: Int) -> Int { numbers.isEmpty ? 0 : Int(numbers[fact]) }

  /// The facts that are carried, ascending.
  package var facts: some Sequence<Int> { numbers.indices.lazy.filter { numbers[$0] != 0 } }
}
