/// A file that is not YAML.
struct YAMLSyntaxError: Error {
  var problem: String
  var mark: YAMLMark
  var context: String?
  var contextMark: YAMLMark
  /// The offset in bytes of a character that YAML does not allow.
  var badCharacterOffset: Int?
}
