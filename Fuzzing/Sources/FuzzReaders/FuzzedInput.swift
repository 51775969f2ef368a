import Foundation

/// What libFuzzer, which has the program's `main`, calls with bytes that reach ever more of it.
///
/// What a reader may do with them is read or throw. Anything else is a finding: a trap, an address
/// that is not its own, too much memory or time. `FUZZ_READER` names the reader.
@_cdecl("LLVMFuzzerTestOneInput")
public func readFuzzedInput(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  FuzzedReader.chosen.read(unsafe Array(UnsafeBufferPointer(start: bytes, count: size)))
  return 0
}
