/// Parts of a list of which each begins at a multiple of how many it has: 16, 256, 4,096 and so on.
///
/// Most of a long list, told by parts, takes few of them, and others who have most of it share them.
enum AWSParts {
  /// How many of the parts of a size make the next larger one.
  static let width = 16

  /// The largest parts that together are some places of a list, and the places that are in none.
  ///
  /// - Parameter places: The places, in their order.
  /// - Complexity: O(places).
  static func cover(_ places: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var position = 0
    while position < places.count {
      var end = position + 1
      while end < places.count, places[end] == places[end - 1] + 1 { end += 1 }
      var start = places[position]
      let last = places[end - 1] + 1
      while start < last {
        var size = 1
        while start.isMultiple(of: size * width), start + size * width <= last { size *= width }
        parts.append(start..<start + size)
        start += size
      }
      position = end
    }
    return parts
  }

  /// The places of some members of a list; both are sorted.
  static func places(of members: [Int], in list: [Int]) -> [Int] {
    var place = 0
    return members.map { member in
      while list[place] < member { place += 1 }
      return place
    }
  }
}
