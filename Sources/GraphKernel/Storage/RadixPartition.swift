import Dispatch

/// Keys and values in the order of their keys' high bits, and of their positions.
struct RadixPartition<Value: BitwiseCopyable & Sendable>: Sendable {
  let keys: [UInt32]
  let values: [Value]
  /// Where each part begins, and where the last one ends.
  private let starts: [Int]
  private let keyCount: Int
  /// How many low bits of a key the part does not say.
  private let shift: Int

  /// How many parts there are.
  var count: Int { starts.count - 1 }

  /// Where the keys and values of a part are.
  func positions(of part: Int) -> Range<Int> { starts[part]..<starts[part + 1] }

  /// The keys that belong to a part.
  func keys(of part: Int) -> Range<Int> {
    min(part << shift, keyCount)..<min((part + 1) << shift, keyCount)
  }

  /// How many threads may share the work.
  private static var slices: Int { 8 }

  /// Orders keys below a count, with the values at their positions.
  init(_ unordered: [UInt32], _ source: [Value], keyCount: Int) {
    let shift = max(0, Int.bitWidth - keyCount.leadingZeroBitCount - 8)
    let count = (keyCount >> shift) + 1
    let width = unordered.count / Self.slices + 1
    let slices = stride(from: 0, to: unordered.count, by: width).map {
      $0..<min($0 + width, unordered.count)
    }
    let counts = Concurrently.map(slices.count) { slice in
      var counts = [Int](repeating: 0, count: count)
      for position in slices[slice] { counts[Int(unordered[position]) >> shift] += 1 }
      return counts
    }
    let (starts, firsts) = Self.places(counts, count)
    var values: [Value] = []
    keys = unsafe [UInt32](unsafeUninitializedCapacity: unordered.count) { keys, filled in
      filled = unordered.count
      let keys = unsafe DisjointWriter(keys)
      values = unsafe [Value](unsafeUninitializedCapacity: unordered.count) { values, filled in
        filled = unordered.count
        let values = unsafe DisjointWriter(values)
        DispatchQueue.concurrentPerform(iterations: slices.count) { slice in
          var next = firsts[slice]
          for position in slices[slice] {
            let part = Int(unordered[position]) >> shift
            keys[next[part]] = unordered[position]
            values[next[part]] = source[position]
            next[part] += 1
          }
        }
      }
    }
    (self.values, self.starts, self.keyCount, self.shift) = (values, starts, keyCount, shift)
  }

  /// Where each part begins, and in it the keys of each slice.
  private static func places(_ counts: [[Int]], _ count: Int) -> ([Int], [[Int]]) {
    var (starts, firsts, next) = ([Int](), counts, 0)
    for part in 0..<count {
      starts.append(next)
      for slice in counts.indices {
        firsts[slice][part] = next
        next += counts[slice][part]
      }
    }
    return (starts + [next], firsts)
  }
}
