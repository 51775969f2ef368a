/// What timelines say.
package final class TimelineTexts: Sendable {
  static let all = TimelineTexts()

  package let timeline = Phrase("Timeline", "Zeitachse")
  package let axis = Phrase("Time axis, UTC", "Zeitachse, UTC")
  package let firstUse = Phrase("First use", "Erste Nutzung")
  package let someTimeIn = Pattern("some time in {0}", "irgendwann in {0}")
  package let elsewhere = Phrase("Elsewhere", "Anderswo")
  package let inNoZone = Phrase("In no zone", "In keiner Zone")
  package let more = Pattern("+ {0} more", "+ {0} weitere")
  package let moreInZones = Counted(
    ("+ {1} more in another zone", "+ {1} more in {0} other zones"),
    ("+ {1} weitere in einer anderen Zone", "+ {1} weitere in {0} anderen Zonen"))
  package let notReached = Phrase("not reached", "nicht erreicht")

  // The small print.
  package let undatedNotDrawn = Counted(
    ("{0} more undated mark is not drawn.", "{0} more undated marks are not drawn."),
    (
      "{0} weiteres undatiertes Zeichen ist nicht gezeichnet.",
      "{0} weitere undatierte Zeichen sind nicht gezeichnet."
    ))
  package let nobodyDates = Pattern("Nobody dates: {0}.", "Niemand datiert: {0}.")
  package let broken = Phrase(
    "All times are UTC. Where the axis is broken, time is left out: as much as stands there.",
    "Alle Zeiten sind UTC. Wo die Achse unterbrochen ist, fehlt Zeit: so viel, wie dort steht.")

  // The description.
  package let entry = Pattern("{0}: {1} ({2}).", "{0}: {1} ({2}).")
  package let step = Pattern("{0}, step {1}", "{0}, Schritt {1}")
  package let stepFirst = Pattern("step {0}: ", "Schritt {0}: ")
  package let row = Pattern("{0}: {1}", "{0}: {1}")
  package let alwaysAt = Pattern("{0}, always", "{0}, immer")

  // The legend.
  package let given = Phrase("held to begin with", "anfangs gehalten")
  package let held = Phrase("held", "gehalten")
  package let possiblyHeld = Phrase("possibly held", "möglicherweise gehalten")
  package let cut = Phrase("time left out", "ausgelassene Zeit")
  package let leak = Phrase("leak", "Leck")
  package let firstUseMark = Phrase("first use", "erste Nutzung")
  package let observedStep = Phrase(
    "observed step, in time order", "beobachteter Schritt, nach der Zeit")
  package let attempted = Phrase("attempted", "versucht")
  package let claim = Phrase("only the attacker says so", "nur der Angreifer sagt es")
  package let noEvidence = Phrase("no evidence found until then", "bis dahin keine Spuren gefunden")
  package let denied = Phrase("denied", "verweigert")
  package let alert = Phrase("alert", "Alarm")
  package let detection = Phrase("detection", "Entdeckung")
  package let containment = Phrase("containment", "Eindämmung")
  package let revoked = Phrase("revoked", "widerrufen")
  package let rotated = Phrase("rotated", "rotiert")
  package let rotationUnknown = Phrase(
    "nobody says whether it was rotated", "niemand sagt, ob rotiert wurde")
  package let evicted = Phrase("intruder evicted", "Eindringling entfernt")
  package let ended = Phrase("ends or expires", "endet oder läuft ab")
  package let changed = Phrase("control changed", "Kontrollmaßnahme geändert")
  package let lastActivity = Phrase("last activity", "letzte Aktivität")
  package let disclosure = Phrase("disclosure", "Bekanntgabe")

  // Kinds of entries in lists and descriptions.
  package let begins = Phrase("begins", "beginnt")
  package let observed = Phrase("observed", "beobachtet")
  package let claimKind = Phrase("claim", "Behauptung")
  package let noEvidenceKind = Phrase("no-evidence", "ohne Spuren")
  package let controlKind = Phrase("control", "Maßnahme")
  package let rotationUnknownKind = Phrase("rotation-unknown", "Rotation unbekannt")
  package let evictedKind = Phrase("evicted", "entfernt")
  package let expires = Phrase("expires", "läuft ab")
  package let ends = Phrase("ends", "endet")
  package let lastActivityKind = Phrase("last-activity", "letzte Aktivität")
}
