internal import ArgumentParser

/// What is compromised.
struct SeedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the attacker has: ID, ID@LEVEL, name:N, kind:K, zone:Z, tag:T, scope:S, scenario:S or "
        + "id:ANYTHING; separated by commas, or repeated.", valueName: "selector"))
  var from: [String]
}
