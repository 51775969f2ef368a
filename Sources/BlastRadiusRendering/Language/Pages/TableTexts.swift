/// Headings of tables, and words in their cells.
package final class TableTexts: Sendable {
  static let all = TableTexts()

  // Headings.
  package let asset = Phrase("Asset", "Asset")
  package let kind = Phrase("Kind", "Art")
  package let zone = Phrase("Zone", "Zone")
  package let criticality = Phrase("Criticality", "Kritikalität")
  package let level = Phrase("Level", "Stufe")
  package let certainty = Phrase("Certainty", "Gewissheit")
  package let held = Phrase("Held (UTC)", "Gehalten (UTC)")
  package let through = Phrase("Through", "Durch")
  package let hangsOn = Phrase("Hangs on", "Hängt an")
  package let id = Phrase("Id", "Id")
  package let when = Phrase("When (UTC)", "Wann (UTC)")
  package let step = Phrase("Step", "Schritt")
  package let what = Phrase("What", "Was")
  package let between = Phrase("Between", "Zwischen")
  package let took = Phrase("Took", "Dauer")
  package let until = Phrase("Until (UTC)", "Bis (UTC)")
  package let before = Phrase("Before", "Vorher")
  package let after = Phrase("After", "Nachher")
  package let beforeUTC = Phrase("Before (UTC)", "Vorher (UTC)")
  package let afterUTC = Phrase("After (UTC)", "Nachher (UTC)")
  package let effect = Phrase("Effect", "Wirkung")

  // A fact.
  package let given = Phrase("given", "gegeben")
  package let with = Pattern("{0}, with {1}", "{0}, mit {1}")
  package let moreStretches = Pattern(
    "… and {0} more stretches; --format csv or json has all",
    "… und {0} weitere Zeiträume; --format csv oder json hat alle")
  package let onlyPossible = Pattern(
    "only possible: nothing known about {0}", "nur möglich: nichts bekannt über {0}")
  package let isCompromised = Pattern("{0} is compromised{1}", "{0} ist kompromittiert{1}")
  package let possiblySurely = Pattern("{0}, surely {1}", "{0}, sicher {1}")
  package let throughEdge = Pattern("through {0}", "durch {0}")

  // Evidence at an edge.
  package let observed = Phrase("observed", "beobachtet")
  package let denied = Phrase("denied", "verweigert")
  package let attempted = Phrase("attempted", "versucht")
  package let claim = Phrase("claim", "Behauptung")
  package let noEvidence = Phrase("no-evidence", "ohne Spuren")

  // The timeline.
  package let whatHappened = Phrase("What happened", "Was geschah")
  package let firstUse = Pattern("{0} (first use)", "{0} (erste Nutzung)")
  package let whatWasHeld = Phrase("What was held", "Was gehalten wurde")
  package let howLong = Phrase("How long it took", "Wie lange es dauerte")
  package let leakToFirstUse = Phrase("leak → first use", "Leck → erste Nutzung")
  package let leakToAlert = Phrase("leak → alert", "Leck → Alarm")
  package let firstUseToAlert = Phrase("first use → alert", "erste Nutzung → Alarm")
  package let alertToDeactivation = Phrase("alert → deactivation", "Alarm → Deaktivierung")
  package let firstUseToDeactivation = Phrase(
    "first use → deactivation", "erste Nutzung → Deaktivierung")
  package let leakToDeactivation = Phrase("leak → deactivation", "Leck → Deaktivierung")
  package let deactivationToContainment = Phrase(
    "deactivation → later containment", "Deaktivierung → spätere Eindämmung")
  package let deactivationToLastActivity = Phrase(
    "deactivation → last activity", "Deaktivierung → letzte Aktivität")
  package let lastActivityToDeactivation = Phrase(
    "last activity → deactivation", "letzte Aktivität → Deaktivierung")
  package let stillPossible = Phrase("still possible", "noch möglich")
  package let moreEnds = Pattern(
    "… and {0} more ends; ask with --what-ended",
    "… und {0} weitere Enden; --what-ended fragt danach")
  package let sameAsAbove = Phrase("the same as above", "dasselbe wie oben")
  package let ended = Phrase("ended", "beendet")
  package let nothingAlone = Phrase("nothing alone", "allein nichts")
  package let endedWith = Pattern("ended with {0}", "beendet mit {0}")
  package let survived = Phrase("survived", "überdauert")
  package let nothingSurvived = Phrase("nothing that hung on it", "nichts, was daran hing")
  package let endTitle = Pattern("{0}: {1} {2}", "{0}: {1} {2}")
  package let isRevoked = Phrase("is revoked", "wird widerrufen")
  package let isRotated = Phrase("is rotated", "wird rotiert")
  package let isEvicted = Phrase("is cleared of the intruder", "wird vom Eindringling befreit")
  package let expires = Phrase("expires", "läuft ab")
  package let ends = Phrase("ends", "endet")

  // What changes, and what differs.
  package let closed = Phrase("closed", "geschlossen")
  package let reduced = Phrase(
    "still held, but shorter or less surely", "noch gehalten, aber kürzer oder weniger sicher")
  package let opened = Phrase("opened", "geöffnet")
  package let increased = Phrase(
    "held longer or more surely", "länger oder sicherer gehalten")
  package let mixed = Phrase(
    "held less at some times and more at others", "zeitweise weniger und zeitweise mehr gehalten")
  package let effectReduced = Phrase("reduced", "verringert")
  package let effectIncreased = Phrase("increased", "vermehrt")
  package let effectMixed = Phrase("mixed", "teils, teils")
  package let notHeld = Phrase("not held", "nicht gehalten")
  package let isHeld = Phrase("held", "gehalten")
  package let possiblyHeld = Pattern("possibly {0}", "möglicherweise {0}")
  package let staysCritical = Phrase(
    "What stays of high or critical criticality", "Was von hoher oder kritischer Bedeutung bleibt")
  package let staysAsked = Phrase(
    "What stays of what was asked about", "Was von dem bleibt, wonach gefragt wurde")
  package let nothingCriticalStays = Phrase(
    "Nothing of high or critical criticality stays.",
    "Nichts von hoher oder kritischer Bedeutung bleibt.")
  package let nothingAskedStays = Phrase(
    "Nothing of what was asked about stays.", "Nichts von dem, wonach gefragt wurde, bleibt.")
  package let differsFrom = Pattern("{0}, from {1}", "{0}, von {1}")
  package let from = Pattern("From {0}", "Von {0}")
  package let limitSays = Phrase(
    "--limit says how many, --format json has more",
    "--limit sagt, wie viele, --format json hat mehr")
  package let credential = Phrase("Credential", "Zugang")
  package let opens = Phrase("Opens", "Öffnet")
  package let possibly = Phrase("Possibly", "Möglicherweise")
  package let critical = Phrase("Critical", "Kritisch")
  package let closes = Phrase("Closes", "Schließt")
  package let possiblyCloses = Phrase("Possibly closes", "Schließt möglicherweise")

  // Compliance scopes.
  package let inScope = Pattern("In scope of {0}: {1}.", "Im Geltungsbereich von {0}: {1}.")
  package let nothingReachable = Phrase("nothing is reachable", "nichts ist erreichbar")
  package let nothingForCertain = Pattern("nothing for certain; {0}", "nichts mit Sicherheit; {0}")
  package let control = Pattern("control {0}", "{0} kontrollieren")
  package let readAndWrite = Pattern("read and write {0}", "{0} lesen und ändern")
  package let writeTo = Pattern("write to {0}", "in {0} schreiben")
  package let read = Pattern("read {0}", "{0} lesen")
  package let connectTo = Pattern("connect to {0}", "sich mit {0} verbinden")
  package let surely = Pattern("possibly {0}", "möglicherweise {0}")
  package let isPossible = Pattern("{0} ({1} is possible)", "{0} ({1} ist möglich)")
}
