/// What pictures of nodes and edges say.
package final class PictureTexts: Sendable {
  static let all = PictureTexts()

  package let graph = Phrase("Privilege graph", "Berechtigungsgraph")
  package let legend = Phrase("Legend", "Legende")
  package let logo = Phrase("Logo", "Logo")

  // What became of a node.
  package let seed = Phrase("compromised to begin with", "anfangs kompromittiert")
  package let reached = Phrase("reached", "erreicht")
  package let possiblyReached = Phrase("possibly reached", "möglicherweise erreicht")
  package let near = Phrase("one step away", "einen Schritt entfernt")
  package let notReached = Phrase("not reached", "nicht erreicht")
  package let startsHere = Phrase("starts here", "Beginn")
  package let oneStepFrom = Pattern("one step from {0}", "ein Schritt fehlt: {0}")
  package let it = Phrase("it", "Zugang")
  package let was = Pattern("was {0}", "zuvor {0}")
  package let surelyFrom = Pattern("{0}, surely from {1}", "{0}, sicher ab {1}")
  package let rotationUnknown = Phrase("rotation not known", "Rotation nicht bekannt")

  // What a change did.
  package let closed = Pattern("closed: {0}", "geschlossen: {0}")
  package let opened = Pattern("opened: {0}", "geöffnet: {0}")
  package let less = Pattern("less: {0}", "weniger: {0}")
  package let more = Pattern("more: {0}", "mehr: {0}")
  package let lessAndMore = Pattern("less and more: {0}", "weniger und mehr: {0}")
  package let before = Phrase("before", "zuvor")
  package let now = Phrase("now", "jetzt")

  // Cards of several nodes.
  package let several = Pattern("{0} {1}", "{0} × {1}")
  package let nodes = Counted(("{0} node", "{0} nodes"), ("{0} Knoten", "{0} Knoten"))
  package let moreNodes = Pattern("{0} more", "{0} weitere")
  package let countAt = Pattern("{0} {1}", "{0} {1}")
  package let surelyAt = Pattern("{0} surely {1}", "{0} sicher {1}")
  package let countCritical = Pattern("{0} critical", "{0} kritisch")
  package let through = Pattern("through {0}", "durch {0}")
  package let privileges = Pattern("{0} privileges", "{0} Berechtigungen")
  package let ofThem = Pattern("{0} of them", "{0} davon")

  // Arrows.
  package let refused = Phrase("refused", "abgelehnt")
  package let refusedTimes = Pattern("refused {0}×", "{0}× abgelehnt")
  package let refusedBefore = Pattern("{0} before", "zuvor {0}")
  package let alsoRefused = Pattern("also {0}", "auch {0}")
  package let refusedLater = Pattern("{0} later", "später {0}")
  package let claimed = Phrase("claimed", "behauptet")
  package let claimedRefused = Phrase("claimed to be refused", "angeblich abgelehnt")
  package let claimedAttempt = Phrase("claimed attempt", "angeblich versucht")
  package let attempted = Phrase("attempted", "versucht")
  package let noEvidence = Phrase("no evidence found", "keine Spuren gefunden")
  package let noEvidenceUntil = Pattern(
    "no evidence found until {0}", "keine Spuren gefunden bis {0}")
  package let unless = Pattern("unless {0}", "außer bei {0}")
  package let nobodySaysHow = Phrase("nobody says how", "niemand sagt, wie")
  package let lacks = Pattern("lacks {0}", "es fehlt: {0}")
  package let stoppedBy = Pattern("stopped by {0}", "aufgehalten von {0}")
  package let separated = Phrase("separated by design", "planmäßig getrennt")
  package let denied = Phrase("access denied", "Zugriff verweigert")

  // Zones.
  package let continued = Phrase("continued", "Fortsetzung")
  package let boundaryHeld = Phrase("boundary held", "Grenze hielt")
  package let zone = Pattern("Zone {0}", "Zone {0}")

  // Gates.
  package let and = Phrase("AND", "UND")
  package let or = Phrase("OR", "ODER")
  package let countOf = Pattern("{0} OF", "{0} VON")
  package let allNeeded = Phrase("All of the inputs are needed", "Alle Eingänge werden gebraucht")
  package let oneNeeded = Phrase("One of the inputs is needed", "Einer der Eingänge wird gebraucht")
  package let someNeeded = Pattern(
    "{0} of the inputs are needed", "{0} der Eingänge werden gebraucht")

  // The legend.
  package let controlMeans = Phrase("control: acts as it", "Kontrolle: handelt in dessen Namen")
  package let writeMeans = Phrase("write: changes its contents", "Schreiben: ändert Inhalte")
  package let readMeans = Phrase("read: sees its contents", "Lesen: sieht Inhalte")
  package let connectMeans = Phrase(
    "connect: can open a connection", "Verbindung: kann sich verbinden")
  package let observed = Phrase("observed", "beobachtet")
  package let couldHappen = Phrase("could happen, not observed", "möglich, nicht beobachtet")
  package let possible = Phrase("possible", "ungewiss")
  package let nobodySays = Phrase("nobody says", "niemand sagt es")
  package let onlyTheAttacker = Phrase("only the attacker says so", "nur der Angreifer sagt es")
  package let stopped = Phrase("stopped", "aufgehalten")
  package let lacksOneThing = Phrase("lacks one thing", "eines fehlt")
  package let step = Phrase("observed step, in time order", "beobachteter Schritt, nach der Zeit")
  package let dataMoves = Phrase("data moves", "Daten fließen")
  package let gate = Phrase("all inputs needed", "alle Eingänge nötig")
  package let quorum = Phrase("so many of the inputs needed", "so viele der Eingänge nötig")
  package let heldBoundary = Phrase("boundary that held", "Grenze, die hielt")
  package let critical = Phrase("critical", "kritisch")
  package let fold = Phrase("so many nodes in one card", "so viele Knoten auf einer Karte")
  package let closedMeans = Phrase(
    "closed: no longer reached", "geschlossen: nicht mehr erreicht")
  package let openedMeans = Phrase("opened: newly reached", "geöffnet: neu erreicht")
  package let wayBefore = Phrase("the way before", "der Weg zuvor")

  // The small print.
  package let notDrawn = Counted(
    ("{0} more node is not drawn.", "{0} more nodes are not drawn."),
    ("{0} weiterer Knoten ist nicht gezeichnet.", "{0} weitere Knoten sind nicht gezeichnet."))
  package let reachedNotDrawn = Counted(
    ("{0} more reached node is not drawn.", "{0} more reached nodes are not drawn."),
    (
      "{0} weiterer erreichter Knoten ist nicht gezeichnet.",
      "{0} weitere erreichte Knoten sind nicht gezeichnet."
    ))
  package let stopsNotDrawn = Counted(
    ("1 stopped arrow is not drawn.", "{0} stopped arrows are not drawn."),
    (
      "1 aufgehaltener Pfeil ist nicht gezeichnet.",
      "{0} aufgehaltene Pfeile sind nicht gezeichnet."
    ))
  package let folded = Counted(
    ("{1} nodes are folded into 1 card.", "{1} nodes are folded into {0} cards."),
    (
      "{1} Knoten sind auf 1 Karte zusammengefasst.",
      "{1} Knoten sind auf {0} Karten zusammengefasst."
    ))
  package let firstWays = Phrase(
    "Of the ways between folded cards the first are drawn.",
    "Von den Wegen zwischen zusammengefassten Karten sind die ersten gezeichnet.")
  package let commonestWays = Phrase(
    "Of the ways between folded cards the commonest are drawn.",
    "Von den Wegen zwischen zusammengefassten Karten sind die häufigsten gezeichnet.")
  package let allUTC = Phrase("All times are UTC.", "Alle Zeiten sind UTC.")
  package let allUTCIn = Pattern("All times are UTC, in {0}.", "Alle Zeiten sind UTC, im Jahr {0}.")
  package let changedDrawn = Pattern(
    "{0} of {1} nodes that are held otherwise are drawn, with the ways there.",
    "{0} von {1} anders gehaltenen Knoten sind gezeichnet, mit den Wegen dorthin.")
  package let nothingChanged = Phrase(
    "Nothing that is asked for is held otherwise; what is reached after is drawn.",
    "Nichts Gefragtes wird anders gehalten; gezeichnet ist, was danach erreicht ist.")
  package let changedTooLong = Pattern(
    "{0} nodes are held otherwise, and their ways are too long to be drawn; what is reached after is.",
    "{0} Knoten werden anders gehalten, und ihre Wege sind zu lang zum Zeichnen; gezeichnet ist, was danach erreicht ist."
  )
  package let changed = Pattern("Changed: {0}.", "Geändert: {0}.")
}
