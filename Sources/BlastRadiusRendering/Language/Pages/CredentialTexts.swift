/// What is said of single credentials, and what to do about them.
package final class CredentialTexts: Sendable {
  static let all = CredentialTexts()

  // Headings.
  package let credential = Phrase("Credential", "Zugang")
  package let works = Phrase("Works", "Funktioniert")
  package let privileged = Phrase("Privileged", "Privilegiert")
  package let expires = Phrase("Expires", "Läuft ab")
  package let secondFactor = Phrase("Second factor", "Zweiter Faktor")
  package let reachesAlone = Phrase("Reaches alone", "Erreicht allein")
  package let heldBy = Phrase("Held by", "Liegt bei")
  package let needsBesides = Phrase("Needs besides", "Braucht außerdem")
  package let believed = Phrase("Believed", "Angenommen")
  package let itselfInScope = Phrase("Itself in scope", "Selbst im Geltungsbereich")
  package let usedBy = Phrase("Used by", "Benutzt von")
  package let scopes = Phrase("Scopes", "Geltungsbereiche")
  package let who = Phrase("Who", "Wer")
  package let trust = Phrase("Trust", "Vertrauen")
  package let thirdParties = Phrase("Third parties", "Dritte")
  package let nameFewer = Phrase(
    "name fewer to read about them", "wer weniger nennt, liest über sie")
  package let askFrom = Phrase("ask about them with --from", "--from fragt nach ihnen")

  // Answers.
  package let yes = Phrase("yes", "ja")
  package let no = Phrase("no", "nein")
  package let possibly = Phrase("possibly", "möglicherweise")
  package let isPossibly = Pattern("{0} (possibly)", "{0} (möglicherweise)")
  package let neverHeld = Phrase("never held", "nie gehalten")
  package let held = Pattern("held {0}", "gehalten {0}")
  package let onInstant = Pattern("{0}, on {1} UTC", "{0}, am {1} UTC")
  package let moreRights = Pattern("{0} and {1} more rights", "{0} und {1} weitere Rechte")
  package let notAlone = Pattern("not alone: {0}", "nicht allein: {0}")
  package let controls = Pattern("controls {0}", "kontrolliert {0}")
  package let noEnd = Phrase(
    "no: nothing in the model ends it", "nein: nichts im Modell beendet es")
  package let rotatedWhen = Phrase(
    "nobody says when it was rotated", "niemand sagt, wann rotiert wurde")
  package let ends = Pattern("yes: {0}", "ja: {0}")
  package let noExpiry = Pattern(
    "no expiry is known; {0}", "kein Ablauf ist bekannt; {0}")
  package let expiresAt = Pattern("expires {0}", "läuft ab {0}")
  package let revokedAt = Pattern("revoked {0}", "widerrufen {0}")
  package let rotatedAt = Pattern("rotated {0}", "rotiert {0}")
  package let evictedAt = Pattern(
    "the intruder was removed {0}", "der Eindringling wurde entfernt {0}")
  package let validUntil = Pattern("valid until {0}", "gültig bis {0}")
  package let nothingElse = Phrase("nothing else", "nichts weiter")
  package let storedIn = Pattern("stored in {0}", "gespeichert in {0}")
  package let thirdParty = Pattern("{0} (third party)", "{0} (Dritte)")
  package let nobody = Phrase("nobody that the model names", "niemandem, den das Modell nennt")
  package let needs = Pattern("{0} needs {1}", "{0} braucht {1}")
  package let lacks = Pattern("{0}: {1}", "{0}: {1}")
  package let nothingIn = Pattern("nothing in {0}", "nichts in {0}")
  package let possiblyCount = Pattern("possibly {0}", "möglicherweise {0}")
  package let scope = Pattern("{0} ({1} of {2})", "{0} ({1} von {2})")
  package let since = Pattern("{0} since {1}", "{0} seit {1}")
  package let lastUsed = Pattern("last used {0}", "zuletzt benutzt {0}")
  package let seenInUse = Pattern("seen in use {0}, {1}", "in Benutzung gesehen {0}, {1}")
  package let but = Pattern("{0}, but {1}", "{0}, aber {1}")
  package let hasAndReaches = Pattern(
    "has {0}; with all that it has: {1}", "hat {0}; mit allem, was vorliegt: {1}")
  package let reachesNothing = Phrase("reaches nothing", "erreicht nichts")
  package let inScopeOf = Pattern("; in scope of {0}", "; im Geltungsbereich von {0}")
  package let alsoBelieved = Pattern("; believed {0}", "; angenommen {0}")

  // Second factors.
  package let isOne = Phrase("it is one", "es ist selbst einer")
  package let unused = Phrase(
    "the model does not say where it is used", "das Modell sagt nicht, wo es benutzt wird")
  package let skipped = Pattern(
    "skipped: the model asks for none on {0}", "umgangen: das Modell verlangt keinen bei {0}")
  package let switchedOff = Pattern(
    "switched off: {1} on {0}", "abgeschaltet: {1} bei {0}")
  package let unknown = Pattern(
    "unknown: nobody says whether {1} was enforced on {0}",
    "unbekannt: niemand sagt, ob {1} durchgesetzt war bei {0}")
  package let askedFor = Pattern("asked for by {1} on {0}", "verlangt von {1} bei {0}")

  // All of them in a line.
  package let line = Pattern("{0}: {1}.", "{0}: {1}.")
  package let isWorking = Phrase("works", "funktioniert")
  package let possiblyWorks = Phrase("possibly works", "funktioniert möglicherweise")
  package let doesNotWork = Phrase("does not work", "funktioniert nicht")
  package let isPrivileged = Phrase("is privileged", "ist privilegiert")
  package let possiblyPrivileged = Phrase(
    "is possibly privileged", "ist möglicherweise privilegiert")
  package let notPrivileged = Phrase(
    "is not privileged alone", "ist allein nicht privilegiert")
  package let expiresWord = Phrase("expires", "läuft ab")
  package let noKnownExpiry = Phrase("has no known expiry", "hat keinen bekannten Ablauf")
  package let skips = Phrase("skips a second factor", "umgeht einen zweiten Faktor")
  package let metSwitchedOff = Phrase(
    "met a second factor that was switched off", "traf auf einen abgeschalteten zweiten Faktor")
  package let maySkip = Phrase(
    "may skip a second factor", "umgeht möglicherweise einen zweiten Faktor")
  package let needsOne = Phrase("needs a second factor", "braucht einen zweiten Faktor")
  package let isAFactor = Phrase("is a second factor", "ist ein zweiter Faktor")
  package let usedNowhere = Phrase(
    "is used nowhere in the model", "wird im Modell nirgends benutzt")
  package let noSeed = Phrase(
    "No seed is a credential or an identity.",
    "Nichts vom Anfang ist ein Zugang oder eine Identität.")
  package let ofSeeds = Pattern("Of {0} seeds {1}.", "Von {0} am Anfang {1}.")
  package let none = Phrase("none", "keines")
  package let onlyPossibly = Phrase(" (only possibly)", " (nur möglicherweise)")
  package let someOnlyPossibly = Pattern(" ({0} only possibly)", " ({0} nur möglicherweise)")
  package let onUTC = Pattern(" on {0} UTC", " am {0} UTC")
  package let countWorks = Counted(
    ("{1} works{2}{3}", "{1} work{2}{3}"),
    ("funktioniert {1}{2}{3}", "funktionieren {1}{2}{3}"))
  package let countPrivileged = Counted(
    ("{1} is privileged alone{2}", "{1} are privileged alone{2}"),
    ("ist {1} allein privilegiert{2}", "sind {1} allein privilegiert{2}"))
  package let countSkip = Counted(
    ("{1} skips a second factor{2}", "{1} skip a second factor{2}"),
    ("umgeht {1} einen zweiten Faktor{2}", "umgehen {1} einen zweiten Faktor{2}"))
  package let countExpire = Counted(
    ("{1} expires{2}", "{1} expire{2}"), ("läuft {1} ab{2}", "laufen {1} ab{2}"))
  package let countThird = Counted(
    ("{1} is with a third party{2}", "{1} are with third parties{2}"),
    ("liegt {1} bei Dritten{2}", "liegen {1} bei Dritten{2}"))
}
