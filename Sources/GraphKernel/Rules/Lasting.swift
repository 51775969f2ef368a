/// Something that is so in neighbouring intervals.
package protocol Lasting {
  var intervals: Range<Int> { get set }
}

extension Range<Int>: Lasting {
  package var intervals: Range<Int> {
    get { self }
    set { self = newValue }
  }
}

extension Array where Element: Lasting {
  /// Appends what comes next in time; where it follows the last at once and is the same otherwise,
  /// that lasts longer instead.
  package mutating func join(_ next: Element, where isSame: (Element, Element) -> Bool) {
    if let last, last.intervals.upperBound == next.intervals.lowerBound, isSame(last, next) {
      self[count - 1].intervals = last.intervals.lowerBound..<next.intervals.upperBound
    } else {
      append(next)
    }
  }
}
