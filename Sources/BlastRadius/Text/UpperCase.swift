/// Texts in upper case letter by letter, as ids of imports and names in them are compared.
///
/// A letter whose upper case is several letters stays as it is, so that `ß` is not `SS`.
package enum UpperCase {
  /// A text in upper case.
  package static func of(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(letter(scalar)) }
    return String(scalars)
  }

  /// Puts UTF-8 in upper case.
  package static func apply(to bytes: inout [UInt8]) {
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      bytes = Array(of(String(decoding: bytes, as: UTF8.self)).utf8)
      return
    }
    for index in bytes.indices
    where bytes[index] >= UInt8(ascii: "a") && bytes[index] <= UInt8(ascii: "z") {
      bytes[index] &= 0xDF
    }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let properties = scalar.properties
    if let upper = only(properties.uppercaseMapping) { return upper }
    // Greek letters with an iota below have one letter for titles, which is their upper case.
    return only(properties.titlecaseMapping) ?? scalar
  }

  private static func only(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return nil }
    return first
  }
}
