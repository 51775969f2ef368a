extension JSONWriter {
  /// Writes a field with an effort as a number.
  package mutating func field(_ key: String, _ value: Effort) {
    field(key) { $0.append(value) }
  }

  /// Appends an effort as a number.
  package mutating func append(_ value: Effort) {
    if value.thousandths % 1000 == 0 {
      append(Int(value.thousandths / 1000))
    } else {
      append(value.description)
    }
  }
}
