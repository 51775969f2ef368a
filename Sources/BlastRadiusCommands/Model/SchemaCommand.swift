internal import ArgumentParser
internal import BlastRadius

/// `blastradius schema`: the JSON Schemas of the model and of the results.
struct SchemaCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the text model or of a result.",
    discussion: """
      Without a name it is that of the text model, for editors.

      Examples:
        blastradius schema
        blastradius schema exposure -o exposure.schema.json
      """)

  static let formats: [OutputFormat] = [.json]

  @Argument(
    help: ArgumentHelp(
      "One of \(EmbeddedSchemas.all.texts.sorted().joined(separator: ", ")).", valueName: "name"),
    completion: .list(EmbeddedSchemas.all.texts.sorted()))
  var name = "blastradius"

  @OptionGroup(title: "Output") var output: OutputOptions

  func answer() throws -> Answer {
    guard let schema = EmbeddedSchemas.all[name] else {
      let names = EmbeddedSchemas.all.texts.sorted()
      let hint = NearestName.find(name, in: names).map { "; did you mean `\($0)`?" } ?? ""
      throw BlastRadiusError(
        .badInput,
        "there is no schema \(name.inTicks)\(hint); "
          + "there are \(names.joined(separator: ", "))")
    }
    return Answer(json: { .text(schema) })
  }
}
