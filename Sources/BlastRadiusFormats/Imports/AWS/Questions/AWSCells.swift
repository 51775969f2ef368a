/// Targets in cells of which policies say the same, split by one pattern after another.
struct AWSCells {
  private let items: [Int]
  /// The number of the cell of each item.
  private var numbers: [Int]
  private var count: Int

  /// - Parameters:
  ///   - items: Ascending.
  ///   - numbers: The number of the cell of each.
  init(_ items: [Int], _ numbers: [Int]) {
    (self.items, self.numbers) = (items, numbers)
    count = (numbers.max() ?? -1) + 1
  }

  /// Tells those of each cell that are among some from those that are not.
  ///
  /// - Parameter members: Ascending.
  /// - Complexity: O(members × log items), or O(items + members) where that is less.
  mutating func split(by members: [Int]) {
    var made: [Int: Int] = [:]
    var last = (old: -1, new: -1)
    var place = 0
    let isWalked = members.count * 16 > items.count
    for member in members {
      if isWalked {
        while place < items.count, items[place] < member { place += 1 }
      } else {
        place = items.firstPlace { $0 >= member }
      }
      guard place < items.count, items[place] == member else { continue }
      let old = numbers[place]
      if old != last.old {
        let new = made[old] ?? count
        if new == count {
          made[old] = new
          count += 1
        }
        last = (old, new)
      }
      numbers[place] = last.new
    }
  }

  /// The items of each cell, ascending; some may be empty.
  var all: [[Int]] {
    var cells = [[Int]](repeating: [], count: count)
    for (item, number) in zip(items, numbers) { cells[number].append(item) }
    return cells
  }
}
