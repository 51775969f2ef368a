/// The rules by which exports are joined where no file says others.
enum ShippedJoins {
  /// Them as a file has them.
  static let text = """
    # Rules by which nodes of different systems are joined; `--joins FILE` takes others.
    blastradius: 1

    # For whom a provider makes tokens out that roles trust.
    subjects:
      - rule: github-environment
        node: "github:{org}/{repo}/environments/{environment/}"
        kind: pipeline
        subject: "oidc:token.actions.githubusercontent.com/repo:{org}/{repo}:environment:{environment}"
        gives: federates-to
        any-case: true
      - rule: github-branch
        node: "github:{org}/{repo}/branches/{branch/}"
        kind: repository
        subject: "oidc:token.actions.githubusercontent.com/repo:{org}/{repo}:ref:refs/heads/{branch}"
        gives: changes-run-as
        any-case: true
      - rule: github-workflows
        node: "github:{org}/{repo}/actions/workflows"
        kind: pipeline
        subject: "oidc:token.actions.githubusercontent.com/repo:{org}/{repo}:*"
        surely: ["ref:refs/heads/*", "ref:refs/tags/*", pull_request, "environment:*"]
        gives: federates-to
        unless: "what keeps workflows of {org}/{repo} from {subject} (not in the export)"
        any-case: true
      - rule: github-repository
        node: "github:{org}/{repo}"
        kind: repository
        subject: "oidc:token.actions.githubusercontent.com/repo:{org}/{repo}:*"
        surely: ["ref:refs/heads/*", "ref:refs/tags/*", pull_request, "environment:*"]
        gives: changes-run-as
        unless: "what keeps changes of {org}/{repo} from {subject} (not in the export)"
        any-case: true
      - rule: gitlab-project
        node: "gitlab:{project/}"
        kind: repository
        subject: "oidc:gitlab.com/project_path:{project}:ref_type:*"
        surely: ["branch:ref:*", "tag:ref:*"]
        gives: changes-run-as
        unless: "what keeps changes of {project} from {subject} (not in the export)"
        any-case: true
      - rule: kubernetes-account
        node: "k8s:{cluster/}/{namespace}/serviceaccount/{name}"
        kind: service-account
        subject: "oidc:{issuer}/system:serviceaccount:{namespace}:{name}"
        signer: "k8s:{cluster}"
        stated: eks.amazonaws.com/role-arn
        gives: federates-to
        unless: "{namespace}/{name} gets no tokens for AWS: it names no role"
      - rule: pod-identity
        node: "k8s:{cluster/}/{namespace}/serviceaccount/{name}"
        kind: service-account
        subject: "oidc:pods.eks.amazonaws.com/{cluster}/{namespace}/{name}/*"
        surely: ["*"]
        gives: federates-to

    # What a system says of a node in the words of another one.
    marks:
      - rule: machine
        mark: provider-id
        value: "aws:///{zone}/i-{instance}"
        node: "i-{instance}"
        kind: host
        gives: same-as

    # Nodes that have an identifier in common.
    identifiers:
      - {rule: same-secret, kind: credential, by: fingerprint, gives: same-as}
      - {rule: same-key, kind: credential, like: ["AKIA????????????????", "ASIA????????????????"], gives: same-as}
      - {rule: stated-federation, like: ["arn:*:iam::*:saml-provider/*", "arn:*:iam::*:oidc-provider/*"], kind: identity-provider, by: id, gives: federates-to}
      - rule: same-person
        kind: identity
        like: ["*@*.*"]
        in-ids: true
        gives: nothing
        # What `joins: [{same-person: federates}]` in a text model makes of it.
        from: ["okta:*", "entra:*", "google:*"]
        federates: federates-to

    """
}
