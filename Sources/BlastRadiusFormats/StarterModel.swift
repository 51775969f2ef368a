/// The model that `blastradius init` writes.
public enum StarterModel {
  /// A small commented model that is read without a warning.
  public static let text = """
    # A privilege graph: who and what can reach what. Ask it, for example,
    #
    #   blastradius exposure FILE --from ci-token
    #   blastradius explain FILE --from ci-token --to customer-data@read
    #   blastradius render FILE --from ci-token -o picture.svg

    blastradius: 1
    title: A small web shop
    as-of: 2024-03-01

    # Where things stand, and which gateway is in front of them.
    zones:
      saas: { label: Third-party SaaS, trust: external }
      production: { label: Production, trust: internal, behind: vpn }

    # What closes an edge while it is enforced: enforced, absent or unknown.
    controls:
      branch-protection: { label: Branch protection, state: unknown }

    nodes:
      # Credentials: what can leak. `rotated` ends what a thief holds, `revoked` ends the credential.
      ci-token: { kind: api-key, label: CI token, leaked: 2024-02-10, rotated: never }
      vpn-password: { kind: password, expires: 2024-12-31 }
      database-password: { kind: password, label: Database password }

      # Identities: what credentials log in as.
      ci-bot: { kind: service-account, label: CI bot, zone: saas }
      operator: { kind: user, label: Operator }

      # Places and holdings: what is worth reaching.
      vpn: { kind: gateway, label: VPN }
      shop-repository: { kind: repository, label: Source code, zone: saas }
      shop: { kind: application, label: Web shop, zone: production }
      shop-database: { kind: database, label: Database, zone: production }
      customer-data: { kind: data, label: Customer data, criticality: critical, scope: [gdpr] }

    # Each edge is a sentence: SUBJECT RELATION OBJECT. `blastradius vocabulary` lists the relations.
    edges:
      - ci-token authenticates-as ci-bot
      - ci-bot edits shop-repository:
          unless: branch-protection
      - shop-repository deploys-to shop
      - shop holds database-password
      - database-password administers shop-database
      - shop-database contains customer-data
      - vpn-password passes vpn
      - operator holds vpn-password
      - operator holds database-password

    # Named questions, for `--from scenario:leaked-ci-token` and for tests.
    scenarios:
      leaked-ci-token: { label: The CI token leaked, from: [ci-token] }

    # What must not be reachable, as the owners of the model see it: `blastradius check FILE` says
    # whether that holds. Here it possibly does not, until somebody says how `branch-protection` is set.
    policies:
      - id: saas-accounts-never-read-customer-data
        deny: { from: { kind: service-account, zone: saas }, to: { id: customer-data, level: read } }

    """
}
