/// The keys of a file of changes.
enum ChangeListKeys {
  static let list = ["blastradius", "changes"]
  /// What a change does; one of them stands in each.
  static let actions = [
    "set", "remove", "revoke", "rotate", "evict", "require", "behind", "add",
  ]
  static let change = actions + ["at"]
  static let require = ["edge", "fact"]
}
