/// What reports say.
package final class ReportTexts: Sendable {
  static let all = ReportTexts()

  // Chapters.
  package let title = Counted(
    ("What {1} reaches", "What {1} reach"), ("Was {1} erreicht", "Was {1} erreichen"))
  package let picture = Phrase("The picture", "Das Bild")
  package let change = Phrase("Before and after", "Vorher und nachher")
  package let happened = Phrase("Could have, and did", "Möglich und geschehen")
  package let credentials = Phrase(
    "The credentials, and what to do about them", "Die Zugänge, und was mit ihnen zu tun ist")
  package let timeline = Phrase("Timeline", "Zeitachse")
  package let theTimeline = Phrase("The timeline", "Die Zeitachse")
  package let stopped = Phrase(
    "What stopped it, and what would have", "Was es aufhielt, und was es aufgehalten hätte")
  package let unknowns = Phrase("Assumptions and unknowns", "Annahmen und Unbekanntes")
  package let facts = Phrase("All that is reached", "Alles, was erreicht ist")
  package let sources = Phrase("Sources", "Quellen")
  package let noPicture = Pattern("There is no picture: {0}.", "Es gibt kein Bild: {0}.")
  package let notAnswered = Pattern(
    "This was not answered: {0}.", "Dies wurde nicht beantwortet: {0}.")
  package let timelineHasMore = Phrase("`timeline` has more", "`timeline` hat mehr")
  package let answersHaveMore = Phrase(
    "`exposure --answers` has more", "`exposure --answers` hat mehr")
  package let checkHasMore = Phrase("`check` lists more", "`check` führt mehr auf")

  // What a reader with a minute wants to know.
  package let noRefusal = Phrase(
    "No record says what was refused, or what ended it.",
    "Keine Aufzeichnung sagt, was abgelehnt wurde oder was es beendete.")
  package let nothingCritical = Phrase(
    "Nobody says of anything how critical it is.", "Niemand sagt von etwas, wie kritisch es ist.")
  package let criticalUnreached = Phrase(
    "Nothing of high or critical criticality is reached by what is known.",
    "Nichts von hoher oder kritischer Bedeutung ist nach dem Bekannten erreicht.")
  package let firstOf = Pattern(
    "; the first of {0} of high or critical criticality",
    "; das erste von {0} mit hoher oder kritischer Bedeutung")
  package let way = Pattern("The way to {0} ({1}): {2} → {3}.", "Der Weg zu {0} ({1}): {2} → {3}.")
  package let possibleWay = Pattern(
    "The possible way to {0} ({1}): {2} → {3}.", "Der mögliche Weg zu {0} ({1}): {2} → {3}.")
  package let refusedAt = Pattern("Refused at: {0}.", "Abgelehnt an: {0}.")
  package let endedBy = Pattern(
    "Ended by: {0}. What outlived that stands in the timeline.",
    "Beendet durch: {0}. Was das überdauerte, steht auf der Zeitachse.")

  // What happened.
  package let noRecord = Phrase(
    "The model has no record of what happened: nothing here is known to have been used, and nothing is known not to have been.",
    "Das Modell hat keine Aufzeichnung dessen, was geschah: von nichts hier ist bekannt, dass es genutzt wurde, und von nichts, dass es nicht genutzt wurde."
  )
  package let noStop = Phrase(
    "The model has no record of anything that stopped somebody.",
    "Das Modell hat keine Aufzeichnung, dass etwas jemanden aufhielt.")
  package let noStopWhere = Phrase(
    "No record says that somebody was stopped where the model stops him.",
    "Keine Aufzeichnung sagt, dass jemand dort aufgehalten wurde, wo das Modell ihn aufhält.")

  // What to do.
  package let plan = Phrase("Plan of eradication", "Plan der Bereinigung")
  package let nothingLost = Phrase(
    "Nothing is lost as a whole, so there is nothing to replace.",
    "Nichts ist als Ganzes verloren, also ist nichts zu ersetzen.")
  package let notInPlan = Counted(
    (
      "{0} that is held at less than control is not in the plan.",
      "{0} that are held at less than control are not in the plan."
    ),
    (
      "{0}, das schwächer als mit Kontrolle gehalten wird, ist nicht im Plan.",
      "{0}, die schwächer als mit Kontrolle gehalten werden, sind nicht im Plan."
    ))
  package let fixes = Phrase(
    "What would have stopped it: one fix", "Was es aufgehalten hätte: eine einzelne Maßnahme")
  package let policies = Phrase(
    "What would have said so: policies", "Was es gemeldet hätte: Richtlinien")
  package let noPolicy = Phrase(
    "The model states no policy, so none was checked.",
    "Das Modell nennt keine Richtlinie, also wurde keine geprüft.")
  package let fixesNotTried = Phrase(
    "So much is reached that single fixes were not tried for this page; `whatif --each fix` does that, and `harden` finds the cheapest set of them that protects what is named.",
    "Es ist so viel erreicht, dass einzelne Maßnahmen für diese Seite nicht erprobt wurden; `whatif --each fix` tut das, und `harden` findet die günstigste Auswahl, die das Genannte schützt."
  )
  package let eachHasAll = Phrase(
    "`whatif --each fix` lists all; `harden` finds the cheapest set of them",
    "`whatif --each fix` führt alle auf; `harden` findet die günstigste Auswahl")

  // The facts.
  package let part = Pattern(
    "The page has {0} of {1} facts: the first {2}, and all about nodes of high or critical criticality. It does not have {3} more ({4}); the same command with -o facts.csv lists them.",
    "Die Seite hat {0} von {1} Fakten: die ersten {2}, und alle über Knoten hoher oder kritischer Bedeutung. {3} weitere hat sie nicht ({4}); derselbe Befehl mit -o facts.csv führt sie auf."
  )
  package let noSource = Phrase(
    "The model names no source. What was imported stands in the inputs below.",
    "Das Modell nennt keine Quelle. Was importiert wurde, steht unten bei den Eingaben.")
  package let modelHasAll = Phrase("the model has all", "das Modell hat alle")

  // What is taken for granted.
  package let asked = Pattern(
    "Asked is what follows when these are lost: {0}.",
    "Gefragt ist, was folgt, wenn dies verloren ist: {0}.")
  package let chosen = Pattern(
    "{0} It is {1}; --from asks about others.", "{0} Das ist {1}; --from fragt nach anderem.")
  package let scenario = Pattern("the scenario {0}", "das Szenario {0}")
  package let leaked = Phrase("what leaked by the model", "was laut Modell abgeflossen ist")
  package let askedFirst = Phrase(
    "what the model asks about first", "wonach das Modell zuerst fragt")
  package let assumed = Phrase("Assumed", "Angenommen")
  package let what = Phrase("What", "Was")
  package let how = Phrase("How", "Wie")
  package let time = Phrase("Time", "Zeit")
  package let oneInstant = Pattern("one instant, {0} UTC", "ein Zeitpunkt, {0} UTC")
  package let allOfTime = Phrase(
    "all of time; each answer has its interval",
    "alle Zeit; jede Antwort hat ihren Zeitraum")
  package let asOf = Phrase("The model is as of", "Stand des Modells")
  package let heldSince = Phrase("Held since", "Gehalten seit")
  package let utc = Pattern("{0} UTC", "{0} UTC")
  package let unknown = Phrase("unknown", "unbekannt")
  package let exists = Phrase("true", "besteht")
  package let doesNotExist = Phrase("false", "besteht nicht")
  package let never = Phrase("never", "nie")
  package let aHost = Phrase(
    "A host that was controlled once", "Ein Rechner, der einmal kontrolliert wurde")
  package let isKept = Phrase("is kept", "bleibt kontrolliert")
  package let isHeldAsLong = Phrase(
    "is held as long as what gives it", "ist so lange gehalten wie das, was ihn gibt")
  package let observations = Phrase("Observations", "Beobachtungen")
  package let settle = Phrase(
    "settle what is unknown on their edges", "klären, was an ihren Kanten unbekannt ist")
  package let changeNothing = Phrase(
    "change nothing of what is derivable", "ändern nichts an dem, was ableitbar ist")

  // What nobody knows.
  package let nothingHangs = Phrase(
    "Nothing that is reached hangs on something that nobody knows.",
    "Nichts Erreichtes hängt an etwas, das niemand weiß.")
  package let nothingHereHangs = Phrase(
    "Nothing on this page hangs on something that nobody knows.",
    "Nichts auf dieser Seite hängt an etwas, das niemand weiß.")
  package let nobodyKnows = Phrase("Nobody knows", "Niemand weiß")
  package let dependent = Phrase("Facts that depend on it", "Fakten, die davon abhängen")
  package let alone = Phrase("It alone would close", "Allein schlösse es")
  package let unknownTitle = Phrase("Unknown", "Unbekannt")
  package let unknownCounted = Phrase(
    "Unknown, counted on this page's facts", "Unbekannt, gezählt an den Fakten dieser Seite")
  package let jsonHasAll = Phrase(
    "`exposure --format json` has all", "`exposure --format json` hat alle")
  package let leftOpen = Phrase("What the files leave open", "Was die Dateien offen lassen")
  package let warning = Phrase("Warning", "Warnung")
  package let place = Phrase("Place", "Stelle")
  package let validateShows = Phrase("`validate` shows all", "`validate` zeigt alle")
}
