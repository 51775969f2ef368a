/// Gives names others that tell nothing of them.
///
/// With a key a name has the same pseudonym wherever the key is used; without, pseudonyms are numbered in
/// the order of the names.
struct PseudonymMaker: Sendable {
  private let hash: KeyedHash?

  /// Makes it with a key, or without.
  init(key: [UInt8]?) { hash = key.map { KeyedHash(key: $0) } }

  /// Pseudonyms of names of a class, each with what it is.
  ///
  /// - Parameter isTaken: Whether something else has an id, so that nothing is called so.
  /// - Complexity: O(n log n) for so many names.
  func pseudonyms(
    for names: [(name: String, role: Pseudonym.Role)], of kind: NameClass, isTaken: (String) -> Bool
  ) -> [ExactText: Pseudonym] {
    let sorted = names.sorted { ($0.role.id, $0.name) < ($1.role.id, $1.name) }
    return hash.map { keyed(sorted, kind, $0, isTaken) } ?? numbered(sorted, isTaken)
  }

  private func numbered(
    _ names: [(name: String, role: Pseudonym.Role)], _ isTaken: (String) -> Bool
  ) -> [ExactText: Pseudonym] {
    var given: [ExactText: Pseudonym] = [:]
    given.reserveCapacity(names.count)
    var (role, number) = ("", 0)
    for name in names {
      if name.role.id != role { (role, number) = (name.role.id, 0) }
      var pseudonym: Pseudonym
      repeat {
        number += 1
        pseudonym = Pseudonym(role: name.role, token: String(number))
      } while isTaken(pseudonym.id)
      given[name.name] = pseudonym
    }
    return given
  }

  private func keyed(
    _ names: [(name: String, role: Pseudonym.Role)], _ kind: NameClass, _ hash: KeyedHash,
    _ isTaken: (String) -> Bool
  ) -> [ExactText: Pseudonym] {
    let hashes = names.map { hash.hash(of: Array("\(kind.rawValue)\0\($0.name)".utf8)) }
    let short = hashes.map { Self.token($0, Self.shortLength) }
    var uses: [ExactText: Int] = [:]
    for token in short { uses[token, default: 0] += 1 }
    var given: [ExactText: Pseudonym] = [:]
    given.reserveCapacity(names.count)
    for (position, name) in names.enumerated() {
      var pseudonym = Pseudonym(role: name.role, token: short[position])
      if uses[short[position]] != 1 || isTaken(pseudonym.id) {
        pseudonym.token = Self.token(hashes[position], Self.fullLength)
      }
      given[name.name] = pseudonym
    }
    return given
  }

  /// Ten letters tell a million names apart, but for one case in two thousand; those get more.
  private static let shortLength = 10
  private static let fullLength = 50

  /// Digits and capitals, without those that are read as others: five bits each.
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The first bits of a hash as so many letters.
  private static func token(_ hash: [UInt8], _ length: Int) -> String {
    var token = ""
    var (bits, count, position) = (UInt(0), UInt(0), 0)
    for _ in 0..<length {
      if count < 5 {
        bits = bits << 8 | UInt(hash[position])
        (count, position) = (count + 8, position + 1)
      }
      count -= 5
      token.append(letters[Int(bits >> count & 31)])
    }
    return token
  }
}
