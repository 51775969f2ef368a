internal import ArgumentParser

/// What is lost besides the nodes that a question tries one by one.
struct GivenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What is lost already; a selector as for exposure.", valueName: "selector"))
  var given: [String] = []
}
