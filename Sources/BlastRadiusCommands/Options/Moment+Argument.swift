internal import ArgumentParser
internal import BlastRadius

extension Moment {
  /// Reads an instant of the command line.
  init(argument: String) throws {
    guard let moment = Moment(argument) else {
      throw ValidationError(
        "It is neither a date (2023-11-23, 2023-11, 2023) nor an instant (2023-11-23T16:35Z).")
    }
    self = moment
  }
}
