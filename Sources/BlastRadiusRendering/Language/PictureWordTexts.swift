/// What pictures of nodes and edges say in whole sentences: their answers, and their descriptions for
/// those who do not see them.
package final class PictureWordTexts: Sendable {
  static let all = PictureWordTexts()

  // The description.
  package let startsFrom = Pattern("It starts from {0}.", "Es beginnt bei {0}.")
  package let group = Pattern("{0}: {1}.", "{0}: {1}.")
  package let reached = Phrase("Reached", "Erreicht")
  package let possiblyReached = Phrase("Possibly reached", "Möglicherweise erreicht")
  package let near = Phrase("One step away", "Einen Schritt entfernt")
  package let notReached = Phrase("Not reached", "Nicht erreicht")
  package let closed = Phrase("Closed", "Geschlossen")
  package let opened = Phrase("Opened", "Geöffnet")
  package let heldLess = Phrase("Held less than before", "Weniger gehalten als zuvor")
  package let heldMore = Phrase("Held more than before", "Mehr gehalten als zuvor")
  package let heldMixed = Phrase(
    "Held less and more than before", "Teils weniger, teils mehr gehalten als zuvor")
  package let boundaryHeld = Pattern("The boundary of {0} held.", "Die Grenze von {0} hielt.")
  package let nothingReached = Pattern(
    "Nothing shown of {0} is reached.", "Nichts Gezeigtes von {0} ist erreicht.")
  package let allNeeded = Pattern(
    ", for which all of these are needed: {0}", ", wofür all dies gebraucht wird: {0}")

  // A card.
  package let noLonger = Phrase("no longer reached", "nicht mehr erreicht")
  package let newly = Pattern("newly {0}", "neu {0}")
  package let less = Pattern("{0}, less than before", "{0}, weniger als zuvor")
  package let more = Pattern("{0}, more than before", "{0}, mehr als zuvor")
  package let mixed = Pattern(
    "{0}, less and more than before", "{0}, teils weniger, teils mehr als zuvor")

  // What an arrow lacks, and what is said of controls.
  package let someOf = Pattern("{0} of: {1}", "{0} von: {1}")
  package let wayThrough = Pattern("a way through {0}", "ein Weg durch {0}")
  package let connectionTo = Pattern("a connection to {0}", "eine Verbindung zu {0}")
  package let reading = Pattern("reading {0}", "Lesen von {0}")
  package let writing = Pattern("writing to {0}", "Schreiben in {0}")
  package let controlOf = Pattern("control of {0}", "Kontrolle über {0}")
  package let controlIs = Pattern("{0} is {1}", "{0}: {1}")
  package let unknown = Phrase("unknown", "unbekannt")
  package let enforced = Phrase("enforced", "durchgesetzt")
  package let absent = Phrase("absent", "nicht vorhanden")

  // An arrow.
  package let observed = Pattern("{0}, observed", "{0}, beobachtet")
  package let observedAt = Pattern("{0}, observed {1} UTC", "{0}, beobachtet {1} UTC")
  package let claimed = Pattern("{0}, as only the attacker says", "{0}, wie nur der Angreifer sagt")
  package let possible = Pattern("{0}, possible", "{0}, möglich")
  package let notKnown = Phrase("not known", "nicht bekannt")
  package let step = Pattern(", step {0}", ", Schritt {0}")
  package let neededFor = Pattern("needed for: {0}", "nötig für: {0}")
  package let isNeededFor = Pattern("{0} is needed for: {1}", "{0} wird gebraucht für: {1}")
  package let whichIsNeededFor = Pattern(
    "{0}, which is needed for: {1}", "{0}, was gebraucht wird für: {1}")
  package let leadsTo = Pattern("{0} leads to {1}: {2}", "{0} führt zu {1}: {2}")
  package let before = Pattern("Before: {0}", "Zuvor: {0}")
  package let now = Pattern("Now: {0}", "Jetzt: {0}")

  // The answer of a picture.
  package let credentials = Counted(
    ("1 credential", "{0} credentials"), ("1 Zugang", "{0} Zugänge"))
  package let identities = Counted(
    ("1 identity", "{0} identities"), ("1 Identität", "{0} Identitäten"))
  package let starts = Counted(
    ("1 starting point", "{0} starting points"), ("1 Ausgangspunkt", "{0} Ausgangspunkte"))
  package let assets = Counted(("1 asset", "{0} assets"), ("1 Asset", "{0} Assets"))
  package let controls = Counted(
    ("controls {1}", "control {1}"), ("kontrolliert {1}", "kontrollieren {1}"))
  package let changes = Counted(
    ("can change {1}", "can change {1}"), ("kann {1} ändern", "können {1} ändern"))
  package let reads = Counted(
    ("can read {1}", "can read {1}"), ("kann {1} lesen", "können {1} lesen"))
  package let connects = Counted(
    ("can connect to {1} and controls none", "can connect to {1} and control none"),
    (
      "kann sich mit {1} verbinden und kontrolliert keines",
      "können sich mit {1} verbinden und kontrollieren keines"
    ))
  package let reachesNothing = Counted(
    ("reaches nothing more", "reach nothing more"),
    ("erreicht nichts weiter", "erreichen nichts weiter"))
  package let possiblyMore = Pattern(
    "{0} and possibly {1} more", "{0} und möglicherweise {1} weitere")
  package let andPossiblyMore = Pattern(
    "{0}, and possibly {1} more", "{0}, und möglicherweise {1} weitere")
  package let missing = Pattern(" Not reached: {0}.", " Nicht erreicht: {0}.")
  package let size = Pattern("{0} and {1}.", "{0} und {1}.")
  package let nodes = Counted(("1 node", "{0} nodes"), ("1 Knoten", "{0} Knoten"))
  package let privileges = Counted(
    ("1 privilege", "{0} privileges"), ("1 Berechtigung", "{0} Berechtigungen"))
  package let observedSteps = Counted(
    ("{0} step observed", "{0} steps observed"),
    ("{0} Schritt beobachtet", "{0} Schritte beobachtet"))
  package let countClaimed = Pattern("{0} claimed", "{0} behauptet")
  package let countStopped = Pattern("{0} stopped", "{0} aufgehalten")
  package let hops = Counted(("1 hop", "{0} hops"), ("1 Sprung", "{0} Sprüngen"))
  package let isReached = Pattern(
    "{0} is reached at {1} in {2}.", "{0} ist in {2} erreicht: {1}.")
  package let isPossiblyReached = Pattern(
    "{0} is possibly reached at {1} in {2}.", "{0} ist möglicherweise in {2} erreicht: {1}.")
}
