public import BlastRadius

/// Reads the findings that are accepted for a time.
public enum BaselineReader {
  /// Reads a baseline; `-` is standard input.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` with all problems, sorted by place.
  public static func read(_ path: String) throws -> PolicyBaseline {
    let log = ProblemLog()
    var sources: [ExactText: SourceText] = [:]
    var entries: [PolicyBaseline.Entry] = []
    do throws(SourceFile.Failure) {
      let bytes = try SourceFile.read(path, limit: 16 << 20)
      let source = SourceText(name: path == "-" ? "<stdin>" : path, bytes: bytes)
      sources[source.name] = source
      if InputText.check(source, log), let root = YAMLComposer.compose(source, log: log) {
        entries = self.entries(root, DecodingContext(log: log))
      }
    } catch {
      log.error(error.code, "\(path): \(error.message)", at: nil)
    }
    guard log.errorCount == 0 else {
      let shown = log.diagnostics.sortedByPlace().map { $0.illustrated(sources) }
      throw BlastRadiusError(
        .badInput, "the baseline cannot be used", diagnostics: shown)
    }
    return PolicyBaseline(entries)
  }

  private static func entries(
    _ root: YAMLValue, _ context: DecodingContext
  ) -> [PolicyBaseline.Entry] {
    let top = ObjectReader(
      root, "a baseline", keys: TextModelKeys.baseline, path: ModelPath(["baseline"]),
      context: context)
    guard let top else { return [] }
    for key in TextModelKeys.baseline where top.value(key) == nil { top.missing(key) }
    if let version = top.value("blastradius"), version.text != "1" {
      context.wrong(version, "this program reads format `1`", code: "unknown-version")
    }
    guard let list = top.value("baseline"), !list.isNull else { return [] }
    let entries = context.list(list, "baseline", ModelPath(["baseline", "entries"])) {
      entry($0, $1, context)
    }
    var places: [PolicyFinding.Key: SourceLocation] = [:]
    for entry in entries {
      guard let location = entry.location else { continue }
      if let first = places.updateValue(location, forKey: entry.key) {
        context.log.error(
          "duplicate-entry", "this is accepted twice", at: location,
          notes: [.init("first accepted here", at: first)])
      }
    }
    return entries
  }

  private static func entry(
    _ value: YAMLValue, _ path: ModelPath, _ context: DecodingContext
  ) -> PolicyBaseline.Entry? {
    let object = ObjectReader(
      value, "an entry of a baseline", keys: TextModelKeys.accepted, path: path, context: context)
    guard let object else { return nil }
    for key in ["from", "until"] where object.value(key) == nil { object.missing(key) }
    let (policy, reason) = (object.requiredText("policy"), object.requiredText("reason"))
    guard let policy, let reason, let until = object.end("until") else { return nil }
    let key = PolicyFinding.Key(
      policy: policy, from: object.texts("from").sorted(), to: object.text("to"),
      level: object.value("level").flatMap { context.level($0, "level") },
      isNear: object.flag("near") ?? false)
    return PolicyBaseline.Entry(key, reason: reason, until: until, location: object.location)
  }
}
