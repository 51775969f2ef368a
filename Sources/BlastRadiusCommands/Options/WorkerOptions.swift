internal import ArgumentParser
internal import BlastRadius

/// How many threads share the work on many seeds.
struct WorkerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many threads work on it (one per core); the result is the same.", valueName: "count"))
  var workers = Processors.count

  mutating func validate() throws {
    guard (1...Processors.most).contains(workers) else {
      throw ValidationError("--workers is a number from 1 to \(Processors.most).")
    }
  }
}
