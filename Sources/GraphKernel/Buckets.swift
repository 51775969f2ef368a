/// Values grouped by key, in their order, in two flat arrays (a counting sort).
///
/// - Complexity: O(keys + values).
package struct Buckets {
  package var offsets: [UInt32]
  package var values: [UInt32]

  /// Groups values by the key at the same position.
  package init(keys: [UInt32], values source: [UInt32], count: Int) {
    offsets = [UInt32](repeating: 0, count: count + 1)
    values = [UInt32](repeating: 0, count: keys.count)
    if keys.isEmpty { return }
    for key in keys { offsets[Int(key) + 1] += 1 }
    for key in 0..<count { offsets[key + 1] += offsets[key] }
    var next = offsets
    for position in keys.indices {
      let key = Int(keys[position])
      values[Int(next[key])] = source[position]
      next[key] += 1
    }
  }

  /// Groups the positions of the keys.
  package init(keys: [UInt32], count: Int) {
    self.init(keys: keys, values: Array(0..<UInt32(keys.count)), count: count)
  }
}
