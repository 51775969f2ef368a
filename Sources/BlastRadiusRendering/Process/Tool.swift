package import BlastRadius
import FoundationEssentials
internal import Subprocess

/// A program that turns bytes into bytes, run without a shell, for a limited time.
package struct Tool {
  /// The path, or a bare name that is looked up in `PATH`.
  var path: String
  var arguments: [String]
  /// What to say where it cannot be found.
  var missing: String
  /// What its environment has besides; nothing of the caller's is in it.
  var environment: [ExactText: String]

  /// Makes a tool that is not started yet.
  package init(
    path: String, arguments: [String], missing: String, environment: [ExactText: String] = [:]
  ) {
    (self.path, self.arguments, self.missing) = (path, arguments, missing)
    self.environment = environment
  }

  /// What a program answered.
  package struct Answer: Sendable {
    /// How it ended.
    package var status: Status
    /// What it wrote.
    package var output: [UInt8]
    /// The first line of what it said about errors.
    package var message: String
  }

  /// How a program ended.
  package enum Status: Hashable, Sendable {
    case success
    case failure(Int32)
    case killed(Int32)
  }

  /// The most that is read from a program.
  static let outputLimit = 256 << 20

  /// Runs the program and ends it, and all that it started, when the time is over.
  package func run(
    input: [UInt8], timeout: Duration, onTimeout: String
  ) async throws(BlastRadiusError) -> Answer {
    guard Memory.has(Self.memory) else {
      throw BlastRadiusError(
        .limit,
        "there is too little memory to run \(path): less than \(Self.memory >> 20) MB are left")
    }
    do {
      let (answer, isOver) = try await start(input, timeout)
      if isOver, case .killed = answer.status { throw BlastRadiusError(.limit, onTimeout) }
      return answer
    } catch let error as BlastRadiusError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw BlastRadiusError(.missing, missing)
    } catch let error as SubprocessError where Self.isShortOfMemory(error) {
      throw BlastRadiusError(.limit, "there is too little memory to run \(path)")
    } catch let error as SubprocessError where error.code == .spawnFailed {
      throw BlastRadiusError(.missing, "\(missing) (\(error))")
    } catch {
      throw BlastRadiusError(.limit, "\(path) could not be run: \(error)")
    }
  }

  /// What a program and the threads that wait for it need at least.
  private static let memory = 256 << 20

  private static func isShortOfMemory(_ error: SubprocessError) -> Bool {
    guard error.code == .spawnFailed, let cause = error.underlyingError else { return false }
    return Platform.isShortage(cause)
  }

  /// All of an output; memory for it is taken as it comes.
  private static func collected(_ output: SubprocessOutputSequence) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in output {
      guard bytes.count + piece.count <= outputLimit else {
        throw BlastRadiusError(.limit, "a helper program wrote more than \(outputLimit >> 20) MB")
      }
      unsafe piece.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Lets the program run, and ends it and all that it started when the time is over, which it tells.
  private func start(
    _ input: [UInt8], _ timeout: Duration
  ) async throws -> (Answer, isOver: Bool) {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let executable: Executable = path.contains("/") ? .path(Platform.path(path)) : .name(path)
    let source = try Platform.unnamedFile(holding: input)
    var variables: [Environment.Key: String] = ["SERVER_NAME": "1", "LC_ALL": "C.UTF-8"]
    for (name, value) in environment {
      variables[Environment.Key(stringLiteral: name.text)] = value
    }
    let deadline = Deadline()
    defer { deadline.cancel() }
    let result = try await Subprocess.run(
      executable, arguments: Arguments(arguments),
      environment: .custom(variables), platformOptions: options,
      input: .fileDescriptor(source, closeAfterSpawningProcess: true),
      output: .sequence, error: .string(limit: 64 << 10)
    ) { execution in
      deadline.start(timeout) { try? execution.send(signal: .kill, toProcessGroup: true) }
      return try await Self.collected(execution.standardOutput)
    }
    let firstLine = result.standardError.split(separator: "\n").first.map(String.init) ?? ""
    let status: Status =
      switch result.terminationStatus {
      case .exited(0): .success
      case .exited(let code): .failure(code)
      case .signaled(let signal): .killed(signal)
      }
    let answer = Answer(
      status: status, output: result.closureResult,
      message: PictureText.shown(firstLine, limit: 300))
    return (answer, deadline.isOver)
  }
}

extension Duration {
  /// The duration for a person: `20 s`.
  var text: String {
    let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
  }
}
