import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

@Suite struct EditDistanceTests {
  /// The table that the bits stand for, cell by cell.
  private static func slow(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let (left, right) = (left.map(\.asciiLowercased), right.map(\.asciiLowercased))
    var table = (0...left.count).map { row in
      (0...right.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 }
    }
    for row in left.indices {
      for column in right.indices {
        var cost = min(
          table[row][column + 1] + 1, table[row + 1][column] + 1,
          table[row][column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = cost
      }
    }
    return table[left.count][right.count]
  }

  private static func text(_ random: inout SeededRandom, _ length: Int) -> [UInt8] {
    (0..<length).map { _ in Array("abAB-é".utf8)[random.number(0..<7)] }
  }

  @Test(arguments: [1..<9, 30..<66, 60..<129])
  func `is that of the table, for texts of one word and of two`(lengths: Range<Int>) throws {
    var random = SeededRandom(seed: UInt64(lengths.lowerBound))
    for _ in 0..<400 {
      let name = Self.text(&random, random.number(lengths))
      // Half of the others are the text itself with some bytes changed.
      var other = Self.text(&random, random.number(0..<lengths.upperBound + 3))
      if random.number(0..<2) == 0 {
        other = name
        for _ in 0..<random.number(0..<5) where other.count > 1 {
          let place = random.number(0..<other.count - 1)
          switch random.number(0..<3) {
          case 0: other.swapAt(place, place + 1)
          case 1: other.remove(at: place)
          default: other.insert(UInt8(ascii: "x"), at: place)
          }
        }
      }
      let expected = Self.slow(name, other)
      let distance = try #require(EditDistance(to: name))
      for limit in [0, 1, 3, expected, 200] {
        let found = unsafe other.withUnsafeBytes { text in
          unsafe distance.distance(of: text, atMost: limit)
        }
        #expect(found == (expected <= limit ? expected : nil))
      }
    }
  }

  @Test(arguments: [(0, false), (1, true), (64, true), (65, true), (128, true), (129, false)])
  func `texts of up to 128 bytes are compared`(length: Int, isCompared: Bool) {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
    #expect((EditDistance(to: text) != nil) == isCompared)
  }

  @Test(arguments: [
    ("jria", ["jira", "jar"], "jira"), ("JIRA-", ["jira", "vault"], "jira"),
    ("ab", ["ac", "aa", "zz"], "aa"), ("abc", ["xyz"], nil), ("", ["a"], nil),
    ("überall", ["Überall"], "Überall"),
  ])
  func `the nearest name is that of the least distance, then the first one`(
    name: String, names: [String], nearest: String?
  ) {
    #expect(NearestName.find(name, in: names) == nearest)
  }

  @Test func `a column has the same nearest name as a list`() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<60 {
      let texts = (0..<random.number(1..<40)).map { _ in
        String(decoding: Self.text(&random, random.number(0..<12)), as: UTF8.self)
      }
      var builder = TextColumn.Builder()
      for text in texts { builder.append(text.utf8) }
      let column = builder.build()
      let name = String(decoding: Self.text(&random, random.number(1..<12)), as: UTF8.self)
      let near = column.nearest(to: name) { _ in true }
      #expect(near.map { column[$0.index] } == NearestName.find(name, in: texts))
    }
  }
}
