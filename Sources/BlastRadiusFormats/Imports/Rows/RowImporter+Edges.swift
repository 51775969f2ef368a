import BlastRadius

extension RowImporter {
  /// Adds the edge of a row.
  ///
  /// - Parameter offset: Where the row begins.
  mutating func add(
    _ row: RowCells, at place: ImportPlace, offset: Int, into draft: inout ImportDraft
  ) {
    for field in RowField.needed where row[field].isEmpty {
      // What a mapping makes of several columns may be nothing for some of the rows.
      if mapping.edges.isEmpty {
        draft.log.error("missing-cell", offset, "this row has no \(field.rawValue.inTicks)")
      } else {
        leaveOut("what the mapping makes of them is no \(field.rawValue.inTicks)")
      }
      return
    }
    guard let relation = relation(row[.relation], offset, &draft) else { return }
    let subject = row[.subject].lend { draft.node($0) }
    let object = row[.object].lend { draft.node($0) }
    row[.subjectKind].lend { draft.setKind($0, of: subject) }
    row[.subjectName].lend { draft.setName($0, of: subject) }
    row[.objectKind].lend { draft.setKind($0, of: object) }
    row[.objectName].lend { draft.setName($0, of: object) }
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
    _ name: [UInt8], _ offset: Int, _ draft: inout ImportDraft
  ) -> ImportedRelation? {
    let number = Int(name.lend { relationNames.number(of: $0) })
    if number == relations.count {
      relations.append(draft.relation(String(decoding: name, as: UTF8.self)))
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
    let near = NearestName.find(name, in: vocabulary.relations.keys.sorted())
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
    if !row[.id].isEmpty { more.id = String(decoding: row[.id], as: UTF8.self) }
    var cell: Int?
    if !row[.requires].isEmpty {
      let number = try cells.requirements(row[.requires])
      cell = number
      more.requires = (try? cells.requirements[number].get().all) ?? []
    }
    if !row[.unless].isEmpty {
      more.unless = try cells.names(row[.unless])
      for id in more.unless { draft.control(Control(id)) }
    }
    if !row[.exists].isEmpty { more.exists = try CellValues.existence(row[.exists]) }
    if !row[.from].isEmpty { more.valid.from = try cells.moment(row[.from]) }
    if !row[.until].isEmpty { more.valid.until = try cells.moment(row[.until]) }
    if !row[.effort].isEmpty { more.effort = try CellValues.effort(row[.effort]) }
    if !row[.evidence].isEmpty { more.evidence = try CellValues.evidence(row[.evidence]) }
    return (more, cell)
  }

  /// Says of a node when it exists, and where.
  private mutating func sayNode(
    _ node: ImportedNode, _ fields: RowNodeFields, _ row: RowCells, _ offset: Int,
    _ draft: inout ImportDraft
  ) throws(CellReader.Problem) {
    var life = RowNodeLife()
    if !row[fields.zone].isEmpty { life.zone = String(decoding: row[fields.zone], as: UTF8.self) }
    if !row[fields.issued].isEmpty { life.issued = try cells.moment(row[fields.issued]) }
    if !row[fields.expires].isEmpty { life.expires = try cells.moment(row[fields.expires]) }
    if !row[fields.revoked].isEmpty {
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
