import BlastRadius

extension RowMapping {
  /// Reads a file that says what columns mean; `nil` where none is named, or after an error.
  static func read(_ path: String?, log: ProblemLog) -> RowMapping? {
    guard let path else { return nil }
    do throws(SourceFile.Failure) {
      let source = SourceText(
        name: path == "-" ? "<stdin>" : path, bytes: try SourceFile.read(path, limit: 1 << 20))
      guard InputText.check(source, log), let root = YAMLComposer.compose(source, log: log),
        FileLoader.checkTop(root, "a mapping", keys: ["blastradius", "skip", "edges"], log)
      else { return nil }
      return RowMapping(root, DecodingContext(log: log))
    } catch {
      log.error(error.code, "\(path): \(error.message)", at: nil)
      return nil
    }
  }

  private init?(_ root: YAMLValue, _ context: DecodingContext) {
    guard
      let top = ObjectReader(
        root, "a mapping", keys: ["blastradius", "skip", "edges"], path: ModelPath(["mapping"]),
        context: context)
    else { return nil }
    for entry in top.value("skip")?.entries ?? [] {
      var rows = Skipped(column: entry.key)
      for value in entry.value.items ?? [entry.value] {
        if let text = value.text { _ = rows.values.number(of: text) }
      }
      skipped.append(rows)
    }
    guard let list = top.value("edges") else {
      top.missing("edges")
      return nil
    }
    edges = context.list(list, "edges", ModelPath(["mapping", "edges"])) { item, path in
      Self.edge(item, path, context)
    }
  }

  private static func edge(
    _ item: YAMLValue, _ path: ModelPath, _ context: DecodingContext
  ) -> Edge? {
    let keys = RowField.names + ["values"]
    guard
      let object = ObjectReader(
        item, "an edge of a mapping", keys: keys, path: path, context: context)
    else { return nil }
    var edge = Edge()
    for field in RowField.allCases {
      if object.value(field.name) == nil {
        if RowField.needed.contains(field) { object.missing(field.name) }
        continue
      }
      guard let value = object.value(field.name), let text = object.text(field.name) else {
        continue
      }
      guard let template = RowTemplate(text) else {
        context.wrong(value, "a column is named in braces: `{name}`")
        continue
      }
      edge.fields[field] = template
    }
    for entry in object.value("values")?.entries ?? [] {
      guard let field = RowField(name: entry.key) else {
        context.log.error(
          "unknown-key", "`values` has no field \(entry.key.inTicks)", at: entry.keyLocation,
          notes: context.log.nearest(to: entry.key, in: RowField.names))
        continue
      }
      var values = Values()
      for pair in entry.value.entries ?? [] {
        // An empty text says nothing.
        let isEmpty = pair.value.text?.isEmpty ?? false
        if let meaning = isEmpty ? "" : context.text(pair.value, pair.key) {
          values.add(pair.key, meaning: meaning)
        }
      }
      edge.values[field] = values
    }
    return edge
  }
}
