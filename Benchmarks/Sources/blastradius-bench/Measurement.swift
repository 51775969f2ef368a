import BlastRadius
import BlastRadiusFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Times the library on a file or a snapshot and prints a line of JSON per task.
struct Measurement {
  let paths: [String]
  let runs: Int

  func run() throws {
    let loaded = try measure("load") { try ModelReader.read(paths) }
    let model = loaded.model
    let credentials = try Selection(["kind:Credential"]).items(in: model, as: .from).map(\.node)
    guard let seed = credentials.first else { throw Failure("the estate has no credentials") }
    let question = Question(from: [Fact(seed, .control)])
    _ = try measure("reach") { try Reach(model, question) }
    let analysis = try measure("hops and least effort") { try Analysis(model, question) }
    _ = measure("summary") { analysis.summary() }
    let farthest =
      analysis.exposure().facts.max { $0.main.hops < $1.main.hops }?.fact ?? question.from[0]
    _ = try measure("choke points") {
      try Analysis(model, question).singlePoints(protecting: [.init(farthest.node, farthest.level)])
    }
    let questions = try measure("prepare ranking") {
      try SeedQuestions(model, Question(from: []))
    }
    for workers in 1...2 {
      _ = try measure("rank on \(workers)") { try questions.rank(credentials, workers: workers) }
    }
  }

  /// The result of the last of several runs, of which the median is printed.
  private func measure<Result>(_ task: String, _ body: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    var times: [Duration] = []
    var result: Result?
    while true {
      result = nil
      let start = clock.now
      let found = try body()
      times.append(clock.now - start)
      result = found
      if times.count == runs, let result {
        report(task, times.sorted()[runs / 2])
        return result
      }
    }
  }

  private func report(_ task: String, _ median: Duration) {
    print(
      """
      {"task":"\(task)","seconds":\(median / .seconds(1)),"runs":\(runs),\
      "peakBytes":\(Self.peakBytes())}
      """)
  }

  /// The most memory the process has held so far.
  private static func peakBytes() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
      let own = RUSAGE_SELF.rawValue
    #else
      let own = RUSAGE_SELF
    #endif
    guard unsafe getrusage(own, &usage) == 0 else { return 0 }
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }
}
