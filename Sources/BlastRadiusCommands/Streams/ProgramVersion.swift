internal import CVersion

/// The version of the program: of a release the number of its tag.
enum ProgramVersion {
  static let text = unsafe String(cString: br_version())
}
