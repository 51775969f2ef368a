import BlastRadius
import BlastRadiusGraphviz
import BlastRadiusRendering

// The layout helper: a request on standard input, a geometry on standard output. The arguments are
// the processor time it may use, in seconds, and the number of the process that waits for it. See
// `LayoutWire` for the format.

/// The longest request, in bytes.
let longestRequest = 16 << 20

/// The request as text, or `nil` where it is too long.
func readRequest() -> String? {
  var text = ""
  while let line = readLine(strippingNewline: false) {
    text += line
    if text.utf8.count > longestRequest { return nil }
  }
  return text
}

/// Reads, lays out and writes; the exit code says how it went.
func run() -> ExitCode {
  let numbers = CommandLine.arguments.dropFirst().map { UInt($0) }
  let seconds = numbers.first.flatMap(\.self) ?? 60
  if numbers.count > 1, let parent = numbers[1] { HelperProcess.follow(parent: Int(parent)) }
  HelperProcess.limit(seconds: seconds, bytes: 4 << 30)
  guard let text = readRequest() else {
    return fail(BlastRadiusError(.limit, "the request is longer than 16 MiB"))
  }
  do throws(BlastRadiusError) {
    let request = try LayoutWire.request(text)
    print(LayoutWire.encode(try GraphvizLayout().place(request)), terminator: "")
    return .success
  } catch {
    return fail(error)
  }
}

/// Prints an error and gives its exit code.
func fail(_ error: BlastRadiusError) -> ExitCode {
  HelperProcess.complain(error.message)
  switch error.code {
  case .missing: return .missing
  case .limit: return .limit
  default: return .badInput
  }
}

run().end()
