internal import BlastRadius
internal import BlastRadiusFormats

/// What lists say besides that something leaked.
extension TriageReport {
  /// What scanners found that credentials sign in as, and the model does not have.
  var signingIn: DocumentSection {
    let columns: [TableColumn<Edge>] = [
      .shown("Signs in") { "\(names.word($0.subject)) \($0.relation) \(names.word($0.object))" },
      .raw("edge") { $0.sentence },
      .both("Said by", "sources") { $0.sources.joined(separator: "; ") },
    ]
    return DocumentSection(
      title: "Found by trying the credential; not in the model, and counted",
      table: table(columns, added))
  }

  /// What is said of credentials and accounts that leaked in no entry.
  var saidOnly: DocumentSection {
    let columns: [TableColumn<LeakedNodes.Record>] = [
      .both("Place", "places") { $0.record.place.description },
      .both("Of", "label") { $0.record.title },
      .both("Says", "says") { $0.record.says.joined(separator: "; ") },
      .shown("In the model") { CountText.first(3, of: $0.nodes.map(names.title)) },
      .raw("nodes") { $0.nodes.joined(separator: "; ") },
      .raw("status") { _ in "no leak" },
    ]
    return DocumentSection(
      title: "Said by the lists of what did not leak in them", table: table(columns, list.records))
  }
}
