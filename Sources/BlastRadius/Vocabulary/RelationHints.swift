/// What people call the relations, for hints where a name is none.
package enum RelationHints {
  /// The relations that are meant by other words, the likeliest first.
  private static let synonyms: [ExactText: [String]] = [
    "uses": ["authenticates-as"], "accesses": ["authenticates-as", "reads"],
    "logs-in-as": ["authenticates-as"], "logs-in-to": ["authenticates-as"],
    "logs-into": ["authenticates-as"], "logs-in": ["authenticates-as"],
    "login-as": ["authenticates-as"], "login-to": ["authenticates-as"],
    "signs-in-as": ["authenticates-as"], "signs-in-to": ["authenticates-as"],
    "authenticates-to": ["authenticates-as"], "authenticates": ["authenticates-as"],
    "unlocks": ["authenticates-as"], "belongs-to": ["authenticates-as", "member-of"],
    "in": ["member-of"], "part-of": ["member-of"], "joins": ["member-of"],
    "has": ["holds", "stores"], "knows": ["holds"], "carries": ["holds"],
    "keeps": ["stores"], "saves": ["stores"], "includes": ["contains"],
    "admins": ["administers"], "admin-of": ["administers"], "admin-to": ["administers"],
    "administrates": ["administers"], "controls": ["administers"],
    "views": ["reads"], "sees": ["reads"], "downloads": ["reads"], "lists": ["reads"],
    "modifies": ["edits"], "changes": ["edits"], "updates": ["edits"],
    "uploads-to": ["writes"], "writes-to": ["writes"], "reads-from": ["reads"],
    "connects": ["connects-to"], "reaches": ["connects-to"], "talks-to": ["connects-to"],
    "goes-through": ["passes"], "enters": ["passes"], "protects": ["fronts"], "guards": ["fronts"],
    "executes": ["executes-on"], "runs-on": ["executes-on"], "deploys": ["deploys-to"],
    "publishes-to": ["deploys-to"], "assume-role": ["assumes"], "acts-as": ["impersonates"],
    "trusts": ["federates-to"], "federates-with": ["federates-to"],
    "mints": ["signs-for"], "signs": ["signs-for"], "copies": ["copies-to"],
    "sends-to": ["copies-to"], "exports-to": ["copies-to"], "replicates-to": ["copies-to"],
    "adds-members": ["adds-members-to"], "grants": ["grants-access-to"],
    "resets-password-of": ["resets-credentials-of"], "mentions": ["informs"],
  ]

  /// The relations of a vocabulary that are probably meant by a word, or by words with hyphens
  /// between them; empty where it is no other word for one.
  package static func meant(by text: String, in vocabulary: Vocabulary) -> [String] {
    var word = text.lowercased().replacing("_", with: "-")
    // `can-read` is `reads`.
    for ending in ["", "", "s"] {
      let name = word + ending
      if name != text, vocabulary.relations[name] != nil { return [name] }
      if let meant = synonyms[name] { return meant.filter { vocabulary.relations[$0] != nil } }
      if let start = ["is-", "can-"].first(where: word.hasPrefix) { word.removeFirst(start.count) }
    }
    return []
  }
}
