import Foundation

/// How many random models a suite looks at: with `ALL_MODELS=1`, as `make twins` has it, all of them, with
/// `ALL_MODELS=25` as many 25 times over; else the first fifth, or less where each takes long.
public enum RandomModels {
  /// Whether all of them are looked at.
  public static var areAll: Bool { number("ALL_MODELS") != nil }

  /// The number of models of which there are `all`, unless an environment variable says another.
  public static func count(_ all: Int, share: Int = 5, unless variable: String? = nil) -> Int {
    if let wanted = variable.flatMap(number) { return wanted }
    return number("ALL_MODELS").map { all * max(1, $0) } ?? (all + share - 1) / share
  }

  /// The seeds of one of several chunks.
  public static func seeds(
    _ chunk: UInt64, of chunks: Int, all: Int, share: Int = 5
  ) -> StrideTo<UInt64> {
    let count = count(all, share: share)
    precondition(count >= chunks, "a chunk without a model passes whatever it holds")
    return stride(from: chunk, to: UInt64(count), by: chunks)
  }

  /// The seeds of one of several chunks of the models that the engine is held against; `FUZZ_MODELS`
  /// says how many there are, `FUZZ_SEED` the first one's seed.
  public static func fuzzed(_ chunk: Int, of chunks: Int) -> [UInt64] {
    let first = number("FUZZ_SEED") ?? 1
    return stride(from: chunk, to: count(2_000, share: 10, unless: "FUZZ_MODELS"), by: chunks)
      .map { UInt64(first + $0) }
  }

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }
}
