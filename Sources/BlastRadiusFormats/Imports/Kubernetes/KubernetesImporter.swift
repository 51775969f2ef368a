import BlastRadius

/// Reads the objects of Kubernetes clusters.
struct KubernetesImporter: Importer {
  private var sources: [Source] = []
  private var records: [(source: Int, record: KubernetesCluster.Record)] = []

  /// A file, and the cluster that it is said to be of.
  private struct Source {
    var document: Int
    var name: String
    var cluster: String?
  }

  mutating func read(_ document: ImportedDocument, into draft: inout ImportDraft) {
    sources.append(
      Source(
        document: document.number, name: document.name,
        cluster: draft.name(.cluster, of: document)))
    var file = KubernetesFile(document)
    if file.isJSON {
      do throws(JSONFailure) {
        try file.readJSON()
      } catch {
        draft.log.error(error.code, error.offset, error.message)
      }
    } else {
      for (problem, offset) in file.readYAML() {
        if problem.severity == .error {
          draft.log.error(problem.code, offset, problem.message, notes: problem.notes)
        } else {
          draft.log.warn(problem.code, offset, problem.message)
        }
      }
      if let last = document.bytes.last, last != 0x0A {
        draft.log.warn(
          "no-last-line-end", document.bytes.count - 1,
          "the file ends within a line: it may have been cut off, and say less than there was")
      }
    }
    for (offset, reason) in file.unfinished {
      draft.log.warn(
        "incomplete-export", offset, "\(reason): what is missing is not known")
    }
    for object in file.objects { take(object, &draft) }
  }

  private mutating func take(_ object: KubernetesObject, _ draft: inout ImportDraft) {
    let (value, offset) = (object.value, object.place.offset)
    let kind =
      object.kind.map { KubernetesKind($0, version: object.version) }
      ?? KubernetesKind(shape: value)
    guard let kind else {
      return leaveOut(object, &draft)
    }
    let metadata = value["metadata"]
    guard let name = metadata["name"].text else {
      return draft.log.warn(
        "nameless-object", offset, "a \(kind.word) without a name is not read")
    }
    var namespace = ""
    if kind.isNamespaced {
      if let own = metadata["namespace"].text {
        namespace = own
      } else {
        namespace = "default"
        draft.log.warn(
          "no-namespace", offset,
          "\(kind.word) \(name.inTicks) does not say its namespace: `default` is taken")
      }
    }
    guard !name.utf8.contains(UInt8(ascii: "/")), !namespace.utf8.contains(UInt8(ascii: "/"))
    else {
      return draft.log.warn(
        "bad-object-name", offset, "no object is called \("\(namespace) \(name)".inTicks)")
    }
    guard let content = KubernetesCluster.Content(kind, value) else {
      return draft.log.warn(
        "bad-role-reference", offset, "\(kind.word) \(name.inTicks) names no role: it gives nothing"
      )
    }
    if kind == .clusterRoleBinding, case .binding(let binding) = content, !binding.namesClusterRole
    {
      return draft.log.warn(
        "bad-role-reference", offset,
        "\(kind.word) \(name.inTicks) names a Role, which is bound in its namespace alone: it gives nothing"
      )
    }
    if case .binding(let binding) = content,
      binding.subjects.count < RoleBinding.subjectCount(value)
    {
      draft.log.warn(
        "bad-subject", offset,
        "\(kind.word) \(name.inTicks) has a subject that is no user, group or service account")
    }
    records.append(
      (
        sources.count - 1,
        KubernetesCluster.Record(
          kind: kind, namespace: namespace, name: name,
          version: metadata["resourceVersion"].text.flatMap { UInt64($0) }, place: object.place,
          content: content)
      ))
  }

  private func leaveOut(_ object: KubernetesObject, _ draft: inout ImportDraft) {
    guard let kind = object.kind else {
      return draft.log.warn(
        "unknown-object", object.place.offset,
        "an object that does not say its kind, and does not show it, is not read")
    }
    if KubernetesKind.harmless.contains(kind) { return }
    draft.log.warn(
      "unread-kind", object.place.offset,
      "objects of kind \(kind.inTicks) are not read: what they give is not known")
  }

  mutating func finish(_ draft: inout ImportDraft) {
    let unnamed = sources.filter { $0.cluster == nil }.sorted { $0.name < $1.name }
    if let first = unnamed.last, sources.count > 1 {
      draft.log.document = first.document
      return draft.log.error(
        "missing-cluster", 0,
        "which cluster this file is of has to be said where there are several",
        notes: [.init("`--cluster NAME` says it of all files, `--cluster FILE=NAME` of one")])
    }
    let names = Dictionary(sources.map { ($0.document, $0.name) }) { first, _ in first }
    let clusters = sources.map { $0.cluster ?? "cluster" }
    let own = Dictionary(grouping: records) { ExactText(clusters[$0.source]) }
    for cluster in clusters.distinct() {
      let found = KubernetesCluster((own[cluster] ?? []).map(\.record), names, &draft.log)
      guard let first = found.records.first else { continue }
      var writer = ClusterWriter(cluster, found.records, at: first.place, &draft)
      writer.write(&draft)
    }
    records = []
  }
}
