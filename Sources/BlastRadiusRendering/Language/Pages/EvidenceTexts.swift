/// What is said of what is known to have happened.
package final class EvidenceTexts: Sendable {
  static let all = EvidenceTexts()

  // The answer.
  package let nothingReached = Phrase("Nothing else is reached.", "Nichts weiter ist erreicht.")
  package let allSeen = Counted(
    ("The one reached asset was seen in use.", "All {0} reached assets were seen in use."),
    (
      "Das eine erreichte Asset wurde in Benutzung gesehen.",
      "Alle {0} erreichten Assets wurden in Benutzung gesehen."
    ))
  package let noneSeen = Counted(
    ("None of {0} reached asset was seen in use.", "None of {0} reached assets was seen in use."),
    (
      "Von {0} erreichten Asset wurde keines in Benutzung gesehen.",
      "Von {0} erreichten Assets wurde keines in Benutzung gesehen."
    ))
  package let someSeen = Counted(
    (
      "{1} of {0} reached asset was seen in use.", "{1} of {0} reached assets were seen in use."
    ),
    (
      "{1} von {0} erreichten Asset wurde in Benutzung gesehen.",
      "{1} von {0} erreichten Assets wurden in Benutzung gesehen."
    ))
  package let toLookInto = Pattern("{0} To look into: {1}.", "{0} Anzusehen: {1}.")
  package let observationsUnexplained = Counted(
    (
      "1 observation is not derivable from these seeds",
      "{0} observations are not derivable from these seeds"
    ),
    (
      "1 Beobachtung ist aus diesem Anfang nicht ableitbar",
      "{0} Beobachtungen sind aus diesem Anfang nicht ableitbar"
    ))
  package let denialsDerivable = Counted(
    ("1 denial is derivable all the same", "{0} denials are derivable all the same"),
    ("1 Verweigerung ist dennoch ableitbar", "{0} Verweigerungen sind dennoch ableitbar"))

  // Titles of lists.
  package let leads = Phrase(
    "To look into: reached, and nothing shows that it was used",
    "Anzusehen: erreicht, und nichts zeigt, dass es genutzt wurde")
  package let seen = Phrase("Could have, and did", "Möglich und geschehen")
  package let seenPossible = Phrase(
    "Did, though it is only possible by the model",
    "Geschehen, obwohl nach dem Modell nur möglich")
  package let trust = Phrase(
    "With --trust-evidence these observations settle what is unknown on their edges.",
    "Mit --trust-evidence klären diese Beobachtungen, was an ihren Kanten unbekannt ist.")
  package let unexplained = Phrase(
    "Did, but not derivable from what was asked about",
    "Geschehen, aber aus dem Gefragten nicht ableitbar")
  package let contradicted = Phrase(
    "Denied, but derivable: the model lacks what held",
    "Verweigert, aber ableitbar: dem Modell fehlt, was hielt")
  package let overcome = Phrase(
    "Refused, and seen to work all the same", "Abgelehnt, und dennoch wirksam gesehen")
  package let attempted = Phrase(
    "Attempted; nobody says how it ended", "Versucht; niemand sagt, wie es ausging")
  package let notShown = Phrase(
    "Could have, and is said to be without evidence", "Möglich, und angeblich ohne Spuren")
  package let claims = Phrase("Only the attacker says so", "Nur der Angreifer sagt es")
  package let held = Phrase("Denied, and not derivable", "Verweigert, und nicht ableitbar")
  package let notReached = Phrase("Not reached", "Nicht erreicht")
  package let counts = Phrase("Counts of what is reached", "Anzahlen des Erreichten")
  package let origins = Phrase("How the seeds were lost", "Wie der Anfang verloren ging")

  // Headings of tables.
  package let lookAt = Phrase("Look at", "Ansehen")
  package let log = Phrase("Log", "Protokoll")
  package let remarks = Phrase("Remarks", "Bemerkungen")
  package let gave = Phrase("Gave", "Gab")
  package let gives = Phrase("Gives", "Gibt")
  package let wouldGive = Phrase("Would give", "Gäbe")
  package let count = Phrase("Count", "Anzahl")
  package let byTheModel = Phrase("By the model", "Nach dem Modell")
  package let missing = Phrase("Missing", "Fehlt")
  package let wouldClose = Phrase("Would close the gap", "Schlösse die Lücke")
  package let derivableHead = Phrase("Derivable", "Ableitbar")
  package let control = Phrase("Control", "Maßnahme")
  package let saidBy = Phrase("Said by", "Gesagt von")
  package let outcome = Phrase("Outcome", "Ausgang")
  package let reason = Phrase("Reason", "Grund")
  package let otherwise = Phrase("Reached otherwise", "Anders erreicht")
  package let whatIsSaid = Phrase("What is said", "Was gesagt wird")

  // Words in cells.
  package let readWrite = Phrase("read, write", "Lesen, Schreiben")
  package let isPossible = Pattern("{0} is possible{1}", "{0} ist möglich{1}")
  package let wasSeen = Pattern("{0} was seen", "{0} wurde gesehen")
  package let attemptedAt = Pattern("attempted ({0})", "versucht ({0})")
  package let searchedAt = Pattern("no evidence found ({0})", "keine Spuren gefunden ({0})")
  package let follows = Phrase("follows from the ones before", "folgt aus den vorigen")
  package let seenAllTheSame = Pattern("seen all the same: {0}", "dennoch gesehen: {0}")
  package let derivable = Phrase("derivable", "ableitbar")
  package let notDerivable = Phrase("not derivable", "nicht ableitbar")
  package let refused = Phrase("refused", "abgelehnt")
  package let byDesign = Phrase("by design", "planmäßig")
  package let noEvidence = Phrase("no evidence", "keine Spuren")
  package let denied = Phrase("denied", "verweigert")
  package let observed = Phrase("observed", "beobachtet")
  package let attemptedWord = Phrase("attempted", "versucht")
  package let edgesOrSeeds = Phrase(
    "edges into what is missing, or further seeds",
    "Kanten zu dem, was fehlt, oder ein weiterer Anfang")
  package let edgeOrSeed = Pattern(
    "an edge that gives {0}, or {1} as a seed", "eine Kante, die {0} gibt, oder {1} als Anfang")
  package let anotherDate = Pattern(
    "another date: {0} is held {1}", "ein anderes Datum: {0} ist gehalten {1}")
  package let notEnforced = Pattern(
    "`state` of {0}: not enforced then", "`state` von {0}: damals nicht durchgesetzt")
  package let validity = Phrase(
    "`valid` of the edge, or the life of its object",
    "`valid` der Kante, oder die Lebenszeit ihres Objekts")
  package let enforcedThen = Pattern(
    "`state` of {0}: enforced then, which closes {1}",
    "`state` von {0}: damals durchgesetzt, was {1} schließt")
  package let unlessOn = Pattern("`unless: {0}` on {1}", "`unless: {0}` an {1}")
  package let aControl = Pattern("a control on {0}", "eine Maßnahme an {0}")
  package let keptForever = Phrase("kept forever", "für immer aufbewahrt")
  package let reachesBack = Pattern("reaches back, to {0}", "reicht weit genug zurück, bis {0}")
  package let reachesOnly = Pattern("reaches back only to {0}", "reicht nur zurück bis {0}")
  package let noLonger = Pattern(
    "no longer reaches back, only to {0}", "reicht nicht mehr weit genug zurück, nur bis {0}")
  package let keptFor = Pattern(
    "kept {0}, as of no known day", "aufbewahrt {0}, von keinem bekannten Tag an")
  package let nobodySays = Phrase("nobody says for how long", "niemand sagt, wie lange")
  package let inAll = Pattern("{0} in all", "{0} insgesamt")
  package let of = Pattern("{0} of {1}", "{0} von {1}")
  package let corrected = Pattern(
    " ({0} before it was corrected{1})", " ({0} vor der Berichtigung{1})")
  package let saysNotExist = Phrase(
    "the model says that it does not exist", "das Modell sagt, dass es nicht besteht")
  package let notAtThatTime = Phrase(
    "it does not exist at that time", "zu dieser Zeit besteht es nicht")
}
