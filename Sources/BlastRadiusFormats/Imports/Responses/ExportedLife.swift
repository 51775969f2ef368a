import BlastRadius

/// When a credential was issued, ends and was used, as an answer says it.
struct ExportedLife {
  var issued: Moment?
  var expires: Moment?
  var lastUsed: Moment?
  /// Whether it ended, and nothing says when.
  var isEnded = false
}

extension ImportDraft {
  /// Says when a credential exists. Where it would end before it begins, its beginning is left out.
  mutating func say(_ life: ExportedLife, of node: ImportedNode, from place: ExportPlace) {
    if life.issued == nil, life.expires == nil, life.lastUsed == nil, !life.isEnded { return }
    var isEmpty = false
    say(of: node) { node in
      node.issued = life.issued ?? node.issued
      node.expires = life.expires ?? node.expires
      node.lastUsed = life.lastUsed ?? node.lastUsed
      if life.isEnded { node.rotated = .unknown }
      if let issued = node.issued, let expires = node.expires,
        issued.asBeginning >= expires.asEnd
      {
        node.issued = nil
        isEmpty = true
      }
    }
    guard isEmpty else { return }
    log.document = place.document
    log.warn(
      "empty-interval", place.offset,
      "a credential ends before it begins: when it was issued is left out")
  }
}
