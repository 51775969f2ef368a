import BlastRadius

/// The reports of scanners of secrets, by the documentation of each.
///
/// No key that holds a secret or its surroundings is named here, so that none is read.
extension KnownReport {
  /// `detect-secrets scan`: a baseline, with the SHA-1 of each secret.
  static let detectSecrets = KnownReport(
    "detect-secrets",
    .members([
      "version": .value(.ignored), "plugins_used": .value(.ignored),
      "generated_at": .value(.ignored),
      "results": .keyed(
        .file,
        .each(
          .entry([
            "type": .value(.kind), "filename": .value(.file), "line_number": .value(.line),
            "hashed_secret": .value(.secretSHA1), "is_verified": .value(.verified),
          ]))),
    ]))

  /// `ggshield secret scan --json`: scans within scans, files, incidents and where they occur.
  static let ggshield = KnownReport("ggshield", ggshieldScan(depth: 4))

  private static func ggshieldScan(depth: Int) -> ReportShape {
    let incident = ReportShape.entry([
      "type": .value(.kind), "validity": .value(.verified), "ignore_sha": .value(.fingerprint),
      "incident_url": .value(.address),
      "occurrences": .each(.members(["line_start": .value(.line)])),
      "ignore_reason": .members(["kind": .value(.outcome)]),
    ])
    var members: [ExactText: ReportShape] = [
      "total_incidents": .value(.ignored), "total_occurrences": .value(.ignored),
      "type": .value(.ignored), "errors": .failures,
      "extra_info": .members(["date": .value(.date)]),
      "entities_with_incidents": .each(
        .scope(.members(["filename": .value(.file), "incidents": .each(incident)]))),
    ]
    if depth > 0 {
      members["scans"] = .each(.scope(ggshieldScan(depth: depth - 1)))
      if depth < 4 { members["id"] = .value(.commit) }
    }
    return .members(members)
  }

  /// GitHub's REST list of secret scanning alerts, of a repository, organisation or enterprise.
  static let gitHub = KnownReport(
    "GitHub secret scanning",
    .entry([
      "html_url": .value(.address), "created_at": .value(.seen), "secret_type": .value(.kind),
      "resolution": .value(.outcome), "validity": .value(.verified), "number": .value(.ignored),
      "repository": .members(["full_name": .value(.repository)]),
      "first_location_detected": .members([
        "path": .value(.file), "start_line": .value(.line), "commit_sha": .value(.commit),
      ]),
    ]))

  /// `noseyparker report --format json` or `jsonl`: groups of matches that have one content.
  static let noseyParker = KnownReport(
    "Nosey Parker",
    .entry([
      "finding_id": .value(.fingerprint), "rule_name": .value(.rule), "statuses": .value(.outcome),
      "matches": .each(
        .members([
          "provenance": .each(
            .members([
              "path": .value(.file), "repo_path": .value(.repository),
              "first_commit": .members([
                "blob_path": .value(.file),
                "commit_metadata": .members([
                  "commit_id": .value(.commit), "committer_timestamp": .value(.date),
                ]),
              ]),
            ])),
          "location": .members([
            "source_span": .members(["start": .members(["line": .value(.line)])])
          ]),
        ])),
    ]))

  /// `gl-secret-detection-report.json` of GitLab.
  static let gitLab = KnownReport(
    "GitLab",
    .scope(
      .members([
        "version": .value(.ignored), "scan": .members(["type": .value(.tool)]),
        "vulnerabilities": .each(
          .entry([
            "id": .value(.name), "category": .value(.tool), "name": .value(.kind),
            "location": .members([
              "file": .value(.file), "start_line": .value(.line),
              "commit": .members(["sha": .value(.commit), "date": .value(.date)]),
            ]),
          ])),
      ])), needsTool: true)

  /// SARIF 2.1.0 of a scanner of secrets.
  static let sarif = KnownReport(
    "SARIF",
    .members([
      "version": .value(.ignored), "$schema": .value(.ignored),
      "runs": .each(
        .scope(
          .members([
            "tool": .members(["driver": .members(["name": .value(.tool)])]),
            "results": .each(sarifResult),
          ]))),
    ]), needsTool: true)

  private static let sarifResult = ReportShape.entry([
    "ruleId": .value(.rule), "guid": .value(.name),
    "fingerprints": .anyKey(.fingerprint),
    "partialFingerprints": .members([
      "commitSha": .value(.commit), "date": .value(.date),
      "match_group_content/sha256/v1": .value(.fingerprint), "secret/v1": .value(.fingerprint),
    ]),
    "locations": .each(
      .members([
        "physicalLocation": .members([
          "artifactLocation": .members(["uri": .value(.file)]),
          "region": .members(["startLine": .value(.startLine)]),
        ])
      ])),
    "properties": .members([
      "fingerprint": .value(.fingerprint), "validation_status": .value(.verified),
      "invalid": .value(.dead), "findings": .each(.pairs(geigerFields)),
    ]),
  ])

  /// What geiger says of a credential that names whom it signs in as.
  static let geigerFields: [ExactText: LeakedField] = [
    "identity": .identity, "user": .identity, "email": .identity, "login": .identity,
    "username": .identity, "service account": .identity, "fingerprint": .fingerprint,
  ]

  /// `geiger --json`: a note a line.
  static let geiger = KnownReport(
    "geiger",
    .entry([
      "tier": .value(.outcome), "invalid": .value(.dead), "fingerprint": .value(.fingerprint),
      "findings": .each(.pairs(geigerFields)),
    ]))

  /// `kingfisher scan --format json` or `jsonl`, and `kingfisher access-map`.
  static let kingfisher = KnownReport("Kingfisher", .scope(.members(kingfisherMembers)))

  private static let kingfisherMembers: [ExactText: ReportShape] = {
    let finding: [ExactText: ReportShape] = [
      "rule": .members(["id": .value(.rule)]),
      "finding": .entry([
        "fingerprint": .value(.fingerprint), "path": .value(.file), "line": .value(.line),
        "validation": .members(["status": .value(.verified)]),
        "git_metadata": .members([
          "repository_url": .value(.repository),
          "commit": .members(["id": .value(.commit), "date": .value(.date)]),
        ]),
      ]),
    ]
    let access = ReportShape.part(
      .access,
      .members([
        "fingerprint": .value(.accessOf), "provider": .value(.kind),
        "context": .members(["identity_id": .value(.identity)]),
      ]))
    return finding.merging([
      "findings": .each(.scope(.members(finding))), "access_map": .each(access),
      // What `kingfisher access-map` prints is the map of one credential.
      "identity": .part(.access, .members(["id": .value(.identity)])),
    ]) { one, _ in one }
  }()
}
