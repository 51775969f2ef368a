import BlastRadius

/// The kinds and relations of an estate, and how its ids compare, as bytes.
enum SnapshotTables {
  static func encode(_ estate: Estate) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(estate.kindTable.count)
    for kind in estate.kindTable {
      writer.write(kind.name)
      writer.write(kind.parent)
      writer.write(kind.meaning)
      writer.write(kind.durable.map { $0 ? 1 : 0 } ?? 2)
    }
    writer.write(estate.relationTable.count)
    for relation in estate.relationTable {
      writer.write(relation.name)
      writer.write(relation.category.rawValue)
      writer.write(relation.steps.count)
      for step in relation.steps {
        writer.write(Int(step.needs.rawValue) * 4 + Int(step.gives.rawValue))
      }
      writer.write((relation.isRemote ? 1 : 0) + (relation.isLasting ? 2 : 0))
      writer.write(relation.sentence)
    }
    writer.write(estate.foldsCase ? 1 : 0)
    return writer.bytes
  }

  static func decode(
    _ bytes: [UInt8]
  ) throws -> (kinds: [Kind], relations: [Relation], foldsCase: Bool) {
    var reader = ByteReader(bytes)
    let kinds = try (0..<reader.count()).map { _ in try kind(&reader) }
    let relations = try (0..<reader.count()).map { _ in try relation(&reader) }
    let folding = try reader.number()
    guard reader.isAtEnd, (0...1).contains(folding) else { throw ByteReader.Malformed() }
    return (kinds, relations, folding == 1)
  }

  private static func kind(_ reader: inout ByteReader) throws -> Kind {
    let name = try reader.text()
    let parent = try reader.optionalText()
    let meaning = try reader.text()
    let durable = try reader.number()
    guard (0...2).contains(durable) else { throw ByteReader.Malformed() }
    return Kind(name, parent: parent, meaning: meaning, durable: durable == 2 ? nil : durable == 1)
  }

  private static func relation(_ reader: inout ByteReader) throws -> Relation {
    let name = try reader.text()
    guard let category = Relation.Category(rawValue: try reader.text()) else {
      throw ByteReader.Malformed()
    }
    let steps = try (0..<reader.count()).map { _ -> Relation.Step in
      let code = try reader.number()
      guard (0..<16).contains(code), let needs = Level(rawValue: UInt8(code / 4)),
        let gives = Level(rawValue: UInt8(code % 4))
      else { throw ByteReader.Malformed() }
      return Relation.Step(needs, gives)
    }
    let flags = try reader.number()
    guard (0..<4).contains(flags) else { throw ByteReader.Malformed() }
    return Relation(
      name, category, steps, remote: flags & 1 != 0, lasting: flags & 2 != 0,
      sentence: try reader.text())
  }
}
