import BlastRadius

extension ImportOptions {
  /// Reports names of files that are not among those that are read: what is said of them would say nothing.
  func reportUnknownFiles(among documents: [String], _ log: ProblemLog) {
    for name in names {
      guard let file = name.file, !documents.contains(where: { name.isSaid(of: $0) }) else {
        continue
      }
      log.error(
        "unknown-file",
        "`--\(name.scope.rawValue)` names the file \(file.inTicks), and no import that is read is called so",
        at: nil, notes: log.nearest(to: file, in: documents))
    }
  }
}
