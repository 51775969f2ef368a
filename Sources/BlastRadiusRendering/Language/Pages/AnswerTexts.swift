/// Answers in a sentence or two, as they stand at the top of pictures and pages.
package final class AnswerTexts: Sendable {
  static let all = AnswerTexts()

  // Who has it.
  package let nothing = Phrase("Nothing", "Nichts")
  package let credentials = Counted(
    ("{0} credential", "{0} credentials"), ("{0} Zugang", "{0} Zugänge"))
  package let identities = Counted(
    ("{0} identity", "{0} identities"), ("{0} Identität", "{0} Identitäten"))
  package let nodes = Counted(("{0} node", "{0} nodes"), ("{0} Knoten", "{0} Knoten"))
  package let assets = Counted(("{0} asset", "{0} assets"), ("{0} Asset", "{0} Assets"))
  package let hops = Counted(("{0} hop", "{0} hops"), ("{0} Sprung", "{0} Sprünge"))
  package let facts = Counted(("{0} fact", "{0} facts"), ("{0} Fakt", "{0} Fakten"))

  // What is reached.
  package let controls = Counted(
    ("controls {1}", "control {1}"), ("kontrolliert {1}", "kontrollieren {1}"))
  package let writes = Counted(
    ("can write to {1}", "can write to {1}"),
    ("kann in {1} schreiben", "können in {1} schreiben"))
  package let reads = Counted(
    ("can read {1}", "can read {1}"), ("kann {1} lesen", "können {1} lesen"))
  package let connects = Counted(
    ("can connect to {1}", "can connect to {1}"),
    ("kann sich mit {1} verbinden", "können sich mit {1} verbinden"))
  package let reachesNothing = Counted(
    ("{1} reaches nothing else.", "{1} reach nothing else."),
    ("{1} erreicht nichts weiter.", "{1} erreichen nichts weiter."))
  package let possiblyReaches = Counted(
    ("possibly reaches {1}", "possibly reach {1}"),
    ("erreicht möglicherweise {1}", "erreichen möglicherweise {1}"))
  package let possiblyMoreOn = Counted(
    ("possibly more on {0}", "possibly more on {0}"),
    ("möglicherweise bei {0} noch mehr", "möglicherweise bei {0} noch mehr"))
  package let notReached = Pattern(" Not reached: {0}.", " Nicht erreicht: {0}.")

  // One goal.
  package let goal = Pattern("{0} {1}: {2}", "{0} {1}: {2}")
  package let measure = Pattern("{0}, effort {1}{2}.", "{0}, Aufwand {1}{2}.")
  package let otherWaysUnknown = Phrase(
    " Other ways were not told apart.", " Weitere Wege wurden nicht unterschieden.")
  package let noOtherWay = Phrase(" There is no other way.", " Es gibt keinen anderen Weg.")
  package let firstOfWays = Pattern(" The first of {0} ways.", " Der erste von {0} Wegen.")
  package let getsThrough = Counted(
    ("gets through {1}", "get through {1}"), ("kommt durch {1}", "kommen durch {1}"))
  package let possiblyControls = Counted(
    ("possibly controls {1}", "possibly control {1}"),
    ("kontrolliert möglicherweise {1}", "kontrollieren möglicherweise {1}"))
  package let possiblyWrites = Counted(
    ("possibly can write to {1}", "possibly can write to {1}"),
    ("kann möglicherweise in {1} schreiben", "können möglicherweise in {1} schreiben"))
  package let possiblyReads = Counted(
    ("possibly can read {1}", "possibly can read {1}"),
    ("kann möglicherweise {1} lesen", "können möglicherweise {1} lesen"))
  package let possiblyConnects = Counted(
    ("possibly can connect to {1}", "possibly can connect to {1}"),
    ("kann sich möglicherweise mit {1} verbinden", "können sich möglicherweise mit {1} verbinden"))
  package let possiblyGetsThrough = Counted(
    ("possibly gets through {1}", "possibly get through {1}"),
    ("kommt möglicherweise durch {1}", "kommen möglicherweise durch {1}"))

  // What unknowns do.
  package let unless = Pattern("unless {0}", "außer wenn {0}")
  package let dependingOn = Pattern("depending on {0}", "abhängig von {0}")
  package let isEnforced = Pattern("{0} is enforced", "{0} durchgesetzt ist")
  package let wasRotated = Pattern("{0} was rotated", "{0} rotiert wurde")
  package let doesNotExist = Pattern("`{0}` does not exist", "`{0}` nicht besteht")
  package let moreUnknowns = Pattern("{0} more", "{0} weiteren")
  package let rotationOf = Pattern("rotation of {0}", "Rotation von {0}")

  // Time.
  package let outlived = Counted(
    ("{0} fact outlived the {1} of {2}.", "{0} facts outlived the {1} of {2}."),
    ("{0} Fakt überdauerte {1} von {2}.", "{0} Fakten überdauerten {1} von {2}."))
  package let revocation = Phrase("revocation", "den Widerruf")
  package let rotation = Phrase("rotation", "die Rotation")
  package let eviction = Phrase("eviction", "die Entfernung des Eindringlings")
  package let expiry = Phrase("expiry", "den Ablauf")
  package let end = Phrase("end", "das Ende")
  package let datesNothing = Phrase(
    "The model dates nothing that happened.", "Das Modell datiert nichts, was geschah.")
  package let oneDated = Pattern("One thing is dated, {0}.", "Eines ist datiert, {0}.")
  package let manyDated = Pattern(
    "{0} things are dated, from {1} to {2}.", "{0} Dinge sind datiert, von {1} bis {2}.")
}
