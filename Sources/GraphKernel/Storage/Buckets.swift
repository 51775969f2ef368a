import Dispatch

/// Values grouped by key, in their order, in two flat arrays (a counting sort).
///
/// - Complexity: O(keys + values).
package struct Buckets<Value: BitwiseCopyable & Sendable>: Sendable {
  package private(set) var offsets: [UInt32]
  package private(set) var values: [Value]

  /// Groups values by the key at the same position; so many of them in parts.
  ///
  /// What is counted and written in a part stays in a processor's caches, and several threads share
  /// the parts.
  init(keys: [UInt32], values source: [Value], count: Int, many: Int = 1 << 21) {
    // Filling an array of none would write to the one empty array that all share.
    if source.isEmpty {
      (offsets, values) = ([UInt32](repeating: 0, count: count + 1), [])
      return
    }
    let parts = keys.count < many ? nil : RadixPartition(keys, source, keyCount: count)
    let (keys, source) = (parts?.keys ?? keys, parts?.values ?? source)
    var values: [Value] = []
    offsets = unsafe [UInt32](unsafeUninitializedCapacity: count + 1) { offsets, filled in
      filled = count + 1
      let offsets = unsafe DisjointWriter(offsets)
      values = unsafe [Value](unsafeUninitializedCapacity: source.count) { values, filled in
        filled = source.count
        let values = unsafe DisjointWriter(values)
        guard let parts else {
          return Self.group(keys, source, 0..<source.count, keys: 0..<count, offsets, values)
        }
        DispatchQueue.concurrentPerform(iterations: parts.count) { part in
          Self.group(
            keys, source, parts.positions(of: part), keys: parts.keys(of: part), offsets, values)
        }
      }
      offsets[count] = UInt32(source.count)
    }
    self.values = values
  }

  /// Groups the values at some positions, whose keys are in a range; those of lesser keys come before
  /// them.
  private static func group(
    _ keys: [UInt32], _ source: [Value], _ positions: Range<Int>, keys own: Range<Int>,
    _ offsets: DisjointWriter<UInt32>, _ values: DisjointWriter<Value>
  ) {
    var next = [UInt32](repeating: 0, count: own.count)
    var nextSpan = next.mutableSpan
    for position in positions { nextSpan[Int(keys[position]) - own.lowerBound] += 1 }
    var first = UInt32(positions.lowerBound)
    for key in own {
      offsets[key] = first
      let count = nextSpan[key - own.lowerBound]
      nextSpan[key - own.lowerBound] = first
      first += count
    }
    for position in positions {
      let key = Int(keys[position]) - own.lowerBound
      values[Int(nextSpan[key])] = source[position]
      nextSpan[key] += 1
    }
  }
}

extension Buckets where Value == UInt64 {
  /// Groups wide values. From another module the generic code would be slow.
  package init(keys: [UInt32], wide values: [UInt64], count: Int) {
    self.init(keys: keys, values: values, count: count)
  }
}

extension Buckets where Value == UInt32 {
  /// Groups the positions of the keys.
  package init(keys: [UInt32], count: Int) {
    self.init(keys: keys, values: Array(0..<UInt32(keys.count)), count: count)
  }
}
