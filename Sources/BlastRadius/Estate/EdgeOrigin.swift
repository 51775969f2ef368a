/// Where an edge stands in a file, and why it is there.
public struct EdgeOrigin: Hashable, Sendable {
  /// The file as it was named.
  public var file: String
  /// The JSON pointer of what says it, or `nil`.
  public var pointer: String?
  /// The line, from 1, or `nil`.
  public var line: Int?
  /// What the file says, in a sentence, or `nil`.
  public var reason: String?

  /// Makes an origin of which the file is known.
  package init(file: String) { self.file = file }

  /// The place as one word: `roles.json#/Roles/3`, `access.csv:17`, or the file alone.
  public var place: String {
    if let pointer { return "\(file)#\(pointer)" }
    return line.map { "\(file):\($0)" } ?? file
  }
}
