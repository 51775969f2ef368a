/// What is said of the plan to take everything away that leaked, and of single fixes.
package final class PlanTexts: Sendable {
  static let all = PlanTexts()

  // What works.
  package let onUTC = Pattern("On {0} UTC ", "Am {0} UTC: ")
  package let leaked = Counted(
    ("{0} leaked credential", "{0} leaked credentials"),
    ("{0} abgeflossenen Zugang", "{0} abgeflossenen Zugängen"))
  package let works = Counted(
    ("{1} of {2} works{3}.", "{1} of {2} work{3}."),
    ("{1} von {2} funktioniert{3}.", "{1} von {2} funktionieren{3}."))
  package let possiblyMore = Pattern(
    ", and possibly {0} more", ", und möglicherweise {0} weitere")
  package let itReaches = Pattern(" It reaches {0}.", " Erreicht: {0}.")
  package let togetherReach = Pattern(" Together they reach {0}.", " Zusammen erreicht: {0}.")
  package let controlled = Pattern("{0} controlled", "{0} kontrollierbar")
  package let writable = Pattern("{0} writable", "{0} änderbar")
  package let readable = Pattern("{0} readable", "{0} lesbar")
  package let connectable = Pattern("{0} connectable", "{0} verbindbar")
  package let certainAssets = Counted(
    ("{1} asset", "{1} assets"), ("{1} (Asset)", "{1} (Assets)"))
  package let nothingCertain = Phrase("nothing for certain", "nichts mit Sicherheit")
  package let nothingElse = Phrase("nothing else", "nichts weiter")
  package let possiblyMoreOn = Pattern(
    "possibly more on {0}", "möglicherweise mehr bei {0}")

  // What to do.
  package let nothingWorks = Phrase(
    "Nothing that leaked works, so there is nothing to take away.",
    "Nichts Abgeflossenes funktioniert, also ist nichts zu entziehen.")
  package let things = Counted(
    ("{0} thing to do in {1}{2}. {3}", "{0} things to do in {1}{2}. {3}"),
    ("{0} Aufgabe in {1}{2}. {3}", "{0} Aufgaben in {1}{2}. {3}"))
  package let reachedThrough = Pattern(
    ", {0} of them reached through what leaked", ", davon {0} über Abgeflossenes erreicht")
  package let waves = Counted(("one wave", "{0} waves"), ("einer Welle", "{0} Wellen"))
  package let nothingHeld = Phrase(
    "After the last wave nothing is held.", "Nach der letzten Welle ist nichts mehr gehalten.")
  package let stillHeld = Pattern(
    "After the last wave {0} nodes are still held.",
    "Nach der letzten Welle sind noch {0} Knoten gehalten.")
  package let inWaves = Phrase(
    "In these waves; what is in one can be done at the same time",
    "In diesen Wellen; was in einer steht, kann gleichzeitig geschehen")
  package let wave = Phrase("Wave", "Welle")
  package let task = Phrase("Do", "Tun")
  package let kind = Phrase("Kind", "Art")
  package let why = Phrase("Why", "Warum")
  package let held = Phrase("Held", "Gehalten")
  package let touched = Phrase("Touched", "Berührt")
  package let grants = Phrase("Grants", "Rechte")
  package let breaks = Phrase("Breaks", "Unterbricht")
  package let heldAfter = Phrase("Held after", "Danach gehalten")
  package let isLeaked = Phrase("leaked", "abgeflossen")
  package let isReached = Phrase("reached", "erreicht")
  package let certainly = Phrase("certainly", "sicher")
  package let possibly = Phrase("possibly", "möglicherweise")
  package let seen = Phrase("seen", "gesehen")
  package let couldHave = Phrase("could have been", "möglich")
  package let possiblyCount = Pattern("possibly {0}", "möglicherweise {0}")
  package let andPossibly = Pattern("{0} and possibly {1}", "{0} und möglicherweise {1}")
  package let replace = Phrase("replace", "ersetzen")
  package let disable = Phrase("disable", "sperren")
  package let rebuild = Phrase("rebuild", "neu aufbauen")
  package let takeBack = Phrase("take-back", "zurücknehmen")

  // Policies.
  package let policies = Counted(
    ("{0} policy", "{0} policies"), ("{0} Richtlinie", "{0} Richtlinien"))
  package let policiesHold = Counted(
    ("The policy holds", "All {0} policies hold"),
    ("Die Richtlinie wird eingehalten", "Alle {0} Richtlinien werden eingehalten"))
  package let butBaseline = Pattern(
    "{0}, and the baseline is wrong", "{0}, und die Baseline ist falsch")
  package let policyUnreliable = Phrase(
    "The policy cannot be relied on", "Auf die Richtlinie ist kein Verlass")
  package let policyFails = Phrase("The policy fails", "Die Richtlinie ist verletzt")
  package let policyFailsAsAccepted = Phrase(
    "The policy fails as accepted", "Die Richtlinie ist wie hingenommen verletzt")
  package let ofPolicies = Pattern("Of {0}, {1}", "Von {0}: {1}")
  package let unreliable = Counted(
    ("{0} cannot be relied on", "{0} cannot be relied on"),
    ("auf {0} ist kein Verlass", "auf {0} ist kein Verlass"))
  package let fails = Counted(
    ("{0} fails", "{0} fail"), ("{0} verletzt", "{0} verletzt"))
  package let failsAsAccepted = Counted(
    ("{0} fails as accepted", "{0} fail as accepted"),
    ("{0} wie hingenommen verletzt", "{0} wie hingenommen verletzt"))

  // Single fixes.
  package let noFix = Counted(
    (
      "{3}No single {1} closes anything of what {2} reaches, {4}.",
      "{3}No single {1} closes anything of what {2} reach, {4}."
    ),
    (
      "{3}Keine einzelne Änderung ({1}) schließt etwas von dem, was {2} erreicht, {4}.",
      "{3}Keine einzelne Änderung ({1}) schließt etwas von dem, was {2} erreichen, {4}."
    ))
  package let alwaysSo = Phrase("had it always been so", "wäre es immer so gewesen")
  package let fromOn = Pattern("from {0} on", "ab {0}")
  package let most = Pattern("{0} closes the most{1}: {2}.", "{0} schließt am meisten{1}: {2}.")
  package let assets = Counted(("{0} asset", "{0} assets"), ("{0} Asset", "{0} Assets"))
  package let possiblyAssets = Pattern("possibly {0} assets", "möglicherweise {0} Assets")
  package let possiblyMoreAssets = Pattern("possibly {0} more", "möglicherweise {0} weitere")
  package let ofThemCritical = Pattern(
    " ({0} of high or critical criticality)", " ({0} von hoher oder kritischer Bedeutung)")
  package let weakerLevels = Pattern("{0} weaker levels", "{0} schwächere Stufen")
  package let nothing = Phrase("nothing", "nichts")
  package let itOpens = Pattern("it opens {0}", "es öffnet {0}")
  package let othersCloseNothing = Counted(
    ("{0} other {1} closes nothing alone.", "{0} other {1} close nothing alone."),
    (
      "{0} weitere Änderung ({1}) schließt allein nichts.",
      "{0} weitere Änderungen ({1}) schließen allein nichts."
    ))
  package let critical = Phrase("Critical", "Kritisch")
  package let possiblyHead = Phrase("Possibly", "Möglicherweise")
  package let closed = Phrase("Closed", "Geschlossen")
  package let facts = Phrase("Facts", "Fakten")
  package let opens = Phrase("Opens", "Öffnet")
  package let cost = Phrase("Cost", "Kosten")
  package let how = Phrase("How", "Wie")
  package let what = Phrase("What", "Was")
}
