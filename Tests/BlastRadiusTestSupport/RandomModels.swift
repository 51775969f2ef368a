import Foundation

/// How many random models a suite looks at: with `ALL_MODELS`, as `make twins` has it, all of them,
/// else the first fifth.
public enum RandomModels {
  /// The number of models of which there are `all`, unless an environment variable says another.
  public static func count(_ all: Int, unless variable: String? = nil) -> Int {
    variable.flatMap(number) ?? (number("ALL_MODELS") == nil ? (all + 4) / 5 : all)
  }

  /// The seeds of one of several chunks.
  public static func seeds(_ chunk: UInt64, of chunks: Int, all: Int) -> StrideTo<UInt64> {
    stride(from: chunk, to: UInt64(count(all)), by: chunks)
  }

  /// The seeds of one of several chunks of the models that the engine is held against; `FUZZ_MODELS`
  /// says how many there are, `FUZZ_SEED` the first one's seed.
  public static func fuzzed(_ chunk: Int, of chunks: Int) -> [UInt64] {
    let first = number("FUZZ_SEED") ?? 1
    return stride(from: chunk, to: count(2_000, unless: "FUZZ_MODELS"), by: chunks)
      .map { UInt64(first + $0) }
  }

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }
}
