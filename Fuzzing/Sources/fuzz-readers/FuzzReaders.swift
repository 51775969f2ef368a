import CFuzzer

/// `fuzz-readers READER [libFuzzer's arguments]`: gives a reader bytes until one of them ends it.
///
/// What a reader may do is read or throw. Anything else is a finding: a trap, an address that is
/// not its own, too much memory or time.
@main
enum FuzzReaders {
  static func main() {
    let names = FuzzedReader.allCases.map(\.rawValue).joined(separator: ", ")
    guard let name = CommandLine.arguments.dropFirst().first,
      let reader = FuzzedReader(rawValue: name)
    else {
      print("usage: fuzz-readers READER [arguments of libFuzzer]; the readers are \(names)")
      return
    }
    FuzzedReader.chosen = reader
    // libFuzzer sees its own arguments alone.
    var count = CommandLine.argc - 1
    var arguments = unsafe CommandLine.unsafeArgv + 1
    unsafe arguments.withMemoryRebound(to: UnsafeMutablePointer<CChar>?.self, capacity: 1) {
      var all: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe $0
      _ = unsafe LLVMFuzzerRunDriver(&count, &all) { bytes, size in
        unsafe FuzzedReader.chosen.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
        return 0
      }
    }
  }
}
