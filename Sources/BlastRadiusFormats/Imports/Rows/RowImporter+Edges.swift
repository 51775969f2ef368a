import BlastRadius

extension RowImporter {
  /// Adds the edge of a row.
  ///
  /// - Parameter offset: Where the row begins.
  mutating func add(
    _ row: RowCells, at place: ImportPlace, offset: Int, into draft: inout ImportDraft
  ) {
    for field in RowField.needed where !row.has(field) {
      // What a mapping makes of several columns may be nothing for some of the rows.
      if mapping.edges.isEmpty {
        draft.log.error("missing-cell", offset, "this row has no \(field.name.inTicks)")
      } else {
        leaveOut("what the mapping makes of them is no \(field.name.inTicks)")
      }
      return
    }
    guard let relation = relation(row, offset, &draft) else { return }
    let subject = row.lend(.subject) { draft.node($0) }
    let object = row.lend(.object) { draft.node($0) }
    if row.has(.subjectKind) { row.lend(.subjectKind) { draft.setKind($0, of: subject) } }
    if row.has(.subjectName) { row.lend(.subjectName) { draft.setName($0, of: subject) } }
    if row.has(.objectKind) { row.lend(.objectKind) { draft.setKind($0, of: object) } }
    if row.has(.objectName) { row.lend(.objectName) { draft.setName($0, of: object) } }
    guard row.hasMore else { return draft.edge(subject, relation, object, at: place) }
    do throws(CellReader.Problem) {
      try sayNode(subject, RowNodeFields.ofSubject, row, offset, &draft)
      try sayNode(object, RowNodeFields.ofObject, row, offset, &draft)
      let (more, cell) = try conditions(row, &draft)
      let number = draft.edge(subject, relation, object, at: place) { edge in
        more.apply(to: &edge)
      }
      if let number, let cell, case .success(let said) = cells.requirements[cell],
        !said.bare.isEmpty
      {
        bare.append((number, cell))
      }
    } catch {
      draft.log.error(error.code, offset, error.message)
    }
  }

  private mutating func relation(
    _ row: RowCells, _ offset: Int, _ draft: inout ImportDraft
  ) -> ImportedRelation? {
    let number = Int(row.lend(.relation) { relationNames.number(of: $0) })
    if number == relations.count {
      relations.append(draft.relation(relationNames[UInt32(number)]))
    }
    guard let relation = relations[number] else {
      let name = relationNames[UInt32(number)]
      let vocabulary = draft.vocabulary
      draft.log.error(
        "unknown-relation", offset, "there is no relation \(name.inTicks)",
        notes: Self.hints(name, vocabulary))
      return nil
    }
    return relation
  }

  private static func hints(_ name: String, _ vocabulary: Vocabulary) -> [Diagnostic.Note] {
    let meant = RelationHints.meant(by: name, in: vocabulary)
    let near = NearestName.find(name, in: vocabulary.relations.texts)
    let names = meant.isEmpty ? [near].compactMap(\.self) : meant
    return names.isEmpty
      ? [.init("say what it means under `relations` of a text model, or with `--mapping`")]
      : [.init("did you mean \(names.map(\.inTicks).joined(separator: " or "))?")]
  }

  /// What a row says of an edge besides its sentence, and the number of the cell with what is needed.
  private mutating func conditions(
    _ row: RowCells, _ draft: inout ImportDraft
  ) throws(CellReader.Problem) -> (RowConditions, Int?) {
    var more = RowConditions()
    if row.has(.id) { more.id = String(decoding: row[.id], as: UTF8.self) }
    var cell: Int?
    if row.has(.requires) {
      let number = try cells.requirements(row[.requires])
      cell = number
      more.requires = try cells.requirements[number].get().all
    }
    if row.has(.unless) {
      more.unless = try cells.names(row[.unless]) { draft.control(Control($0)) }
    }
    if row.has(.exists) { more.exists = try CellValues.existence(row[.exists]) }
    if row.has(.from) { more.valid.from = try cells.moment(row[.from]) }
    if row.has(.until) { more.valid.until = try cells.moment(row[.until]) }
    if row.has(.effort) { more.effort = try CellValues.effort(row[.effort]) }
    if row.has(.evidence) { more.evidence = try CellValues.evidence(row[.evidence]) }
    return (more, cell)
  }

  /// Says of a node when it exists, and where.
  private mutating func sayNode(
    _ node: ImportedNode, _ fields: RowNodeFields, _ row: RowCells, _ offset: Int,
    _ draft: inout ImportDraft
  ) throws(CellReader.Problem) {
    var life = RowNodeLife()
    if row.has(fields.zone) { life.zone = String(decoding: row[fields.zone], as: UTF8.self) }
    if row.has(fields.issued) { life.issued = try cells.moment(row[fields.issued]) }
    if row.has(fields.expires) { life.expires = try cells.moment(row[fields.expires]) }
    if row.has(fields.revoked) {
      life.revoked = try cells.moment(row[fields.revoked])
      life.hasUnknownEnd = life.revoked == nil
    }
    if life == RowNodeLife() { return }
    if let zone = life.zone { draft.zone(Zone(zone)) }
    var isContradicted = false
    draft.say(of: node) { isContradicted = life.apply(to: &$0) }
    guard isContradicted else { return }
    let id = draft.id(of: node)
    draft.log.warn(
      "rows-disagree", offset,
      "an earlier row says something else of \(id.inTicks): its longest life is taken, "
        + "and of zones the first in order")
  }
}
