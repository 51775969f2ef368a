internal import BlastRadius

/// The answers about a credential, as an item of `answers` in `blastradius.exposure/1`.
enum AnswersJSON {
  static func write(_ json: inout JSONWriter, _ answers: CredentialAnswers) {
    json.field("node", answers.node)
    json.field("at", answers.at)
    json.field("works", answers.works?.rawValue)
    json.field("held", of: answers.held) { json, held in
      PeriodJSON.write(&json, held.period)
      json.field("certainty", held.certainty.rawValue)
    }
    json.field("ends", of: answers.ends) { json, end in
      json.field("cause", end.cause.rawValue)
      json.field("at", end.at?.description)
    }
    json.field("privilege") { json in
      guard let privilege = answers.privilege else { return json.null() }
      json.object { json in
        json.field("node", privilege.asset.node)
        json.field("criticality", privilege.asset.criticality?.rawValue)
        json.field("certainty", privilege.certainty.rawValue)
        json.field("grant", privilege.grant?.sentence)
      }
    }
    json.field("rights", of: answers.rights) { json, right in
      json.field("via", right.via.sentence)
      json.field("isPower", right.isPower)
      json.field("lacks", right.lacks.map(\.sentence))
    }
    json.field("secondFactor") { json in
      json.object { json in
        json.field("answer", answers.secondFactor.answer.rawValue)
        json.field("uses", of: answers.secondFactor.uses) { json, use in
          json.field("via", use.via.sentence)
          json.field("answer", use.answer.rawValue)
          json.field("by", use.by)
        }
      }
    }
    writeSurroundings(&json, answers)
  }

  private static func writeSurroundings(_ json: inout JSONWriter, _ answers: CredentialAnswers) {
    json.field("reaches", of: answers.reaches, AssetJSON.write)
    json.field("reachCount", answers.reachCount)
    json.field("holders", of: answers.holders) { json, holder in
      json.field("node", holder.node)
      json.field("via", holder.via.sentence)
      json.field("isThirdParty", holder.isThirdParty)
    }
    write(&json, answers.belief)
    json.field("scope", answers.scope.sorted())
    json.field("scopes", of: answers.scopes, AssetJSON.write)
    json.field("consumers", answers.consumers)
  }

  static func write(_ json: inout JSONWriter, _ trust: ThirdPartyTrust) {
    json.field("node", trust.node)
    json.field("has", trust.has)
    json.field("reaches", of: trust.reaches, AssetJSON.write)
    json.field("reachCount", trust.reachCount)
    json.field("scopes", of: trust.scopes, AssetJSON.write)
    write(&json, trust.belief)
  }

  private static func write(_ json: inout JSONWriter, _ belief: CredentialAnswers.Belief?) {
    json.field("belief") { json in
      guard let belief else { return json.null() }
      json.object { json in
        json.field("text", belief.text)
        json.field("since", belief.since?.description)
        json.field("isContradicted", belief.isContradicted)
        json.field("lastUsed", belief.lastUsed?.description)
        json.field("uses", of: belief.uses) { json, use in
          json.field("via", use.via.sentence)
          json.field("at", use.at?.description)
        }
      }
    }
  }
}
