import BlastRadius

/// The kinds of files that are read besides text models and snapshots.
public enum ImportFormats {
  /// A kind of files.
  public struct Format: Hashable, Sendable {
    /// The word for it on the command line.
    public var name: String
    /// What is read, in a line for people.
    public var summary: String
  }

  /// The rules by which exports are joined, as a file has them.
  public static let joins = ShippedJoins.text

  /// The word for graphs of collectors.
  static let graphs = "opengraph"

  /// Why a file is not read that is to be of a kind.
  static func unexpected(_ kind: String) -> SourceFile.Failure {
    SourceFile.Failure(
      code: "unexpected-format", message: "this is not of the kind \(kind.inTicks)")
  }

  /// All of them, by name.
  public static var all: [Format] {
    let systems = ImportSystems(rows: .own).all.map { Format(name: $0.name, summary: $0.summary) }
    let graphs = Format(
      name: graphs, summary: "graphs of BloodHound's collectors: OpenGraph, and archives of it")
    return (systems + [graphs]).sorted { $0.name < $1.name }
  }
}
