import BlastRadius

/// Reads exports of AWS accounts.
struct AWSImporter: Importer {
  private var reader = AWSReader(EscalationRule.actions)

  mutating func read(_ document: ImportedDocument, into draft: inout ImportDraft) {
    reader.begin(document)
    if document.bytes.first(where: { !" \t\r\n".utf8.contains($0) }).map({ "{[".utf8.contains($0) })
      ?? false
    {
      do throws(JSONFailure) {
        try reader.read(document.bytes)
      } catch {
        draft.log.error(error.code, error.offset, error.discreetMessage)
      }
    } else {
      do throws(TableCursor.Failure) {
        reader.collection.reports += try AWSCredentialReport.read(
          document.bytes, document: document.number)
      } catch {
        draft.log.error("bad-csv", error.offset, error.message)
      }
    }
    for problem in reader.problems { draft.log.warn("aws-policy", problem.offset, problem.message) }
    for (key, offset) in reader.unknownKeys {
      draft.log.warn("unknown-key", offset, "\(key.inTicks) is not read")
    }
  }

  mutating func finish(_ draft: inout ImportDraft) {
    guard let relations = AWSRelations(&draft) else { return }
    reader.collection.sort()
    let collection = reader.collection
    for place in collection.truncated {
      draft.log.document = place.document
      draft.log.warn(
        "incomplete-export", place.offset,
        "the export ends with a marker: further pages are missing, and what they say is not known")
    }
    for place in collection.replaced {
      draft.log.document = place.document
      draft.log.warn(
        "older-export", place.offset,
        "another file says something else of this, with a later date; that one is taken")
    }
    var graph = AWSGraph(AWSAccounts(collection), relations)
    graph.write(into: &draft)
    AWSTrusts.write(&graph, &draft)
    AWSResourcePolicies.write(&graph, &draft)
    sayOfOrganization(graph.accounts, &draft)
    sayOfRegions(graph.accounts, &draft)
  }

  /// Says once which regions lists of workloads are of: nobody knows what runs in others.
  private func sayOfRegions(_ accounts: AWSAccounts, _ draft: inout ImportDraft) {
    var regions: Set<ExactText> = []
    var place: AWSPlace?
    for workload in accounts.collection.workloads {
      guard let account = workload.account, accounts.isListed(workload.kind, of: account) else {
        continue
      }
      regions.formUnion(workload.region.map { [$0] } ?? [])
      place = place ?? workload.place
    }
    guard let place else { return }
    draft.log.document = place.document
    draft.log.warn(
      "listed-regions", place.offset,
      "what runs is listed of these regions, and what runs in others is left out: "
        + regions.sorted().map(\.text).joined(separator: ", "))
  }

  /// Says once where nobody knows what the organisation denies.
  private func sayOfOrganization(_ accounts: AWSAccounts, _ draft: inout ImportDraft) {
    let open = accounts.all.filter { accounts.organization(of: $0) == nil }
    guard let first = open.first,
      let number = accounts.identities.firstIndex(where: { $0.account == first })
    else { return }
    draft.log.document = accounts.places[number].document
    draft.log.warn(
      "no-service-control-policies", accounts.places[number].offset,
      "no file has the policies of the organisation, which may deny some of what accounts allow: "
        + open.joined(separator: ", "))
  }
}
