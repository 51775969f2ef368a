/// What changes do and what differs, in sentences and tables.
package final class ChangeTexts: Sendable {
  static let all = ChangeTexts()

  // Changes as the subject of a sentence.
  package let these = Pattern("These {0} changes together", "Diese {0} Änderungen zusammen")
  package let fromOn = Pattern("{0} from {1} on", "{0} ab {1}")
  package let enforcing = Pattern("Enforcing {0}", "Durchsetzen von {0}")
  package let dropping = Pattern("Dropping {0}", "Weglassen von {0}")
  package let notKnowing = Pattern("Not knowing of {0}", "Nichtwissen über {0}")
  package let removing = Pattern("Removing {0}", "Entfernen von {0}")
  package let revoking = Pattern("Revoking {0}", "Widerrufen von {0}")
  package let rotating = Pattern("Rotating {0}", "Rotieren von {0}")
  package let evicting = Pattern(
    "Evicting the intruder from {0}", "Entfernen des Eindringlings aus {0}")
  package let requiring = Pattern("Requiring {0} for `{1}`", "Erfordern von {0} für `{1}`")
  package let behind = Pattern("Putting {0} behind {1}", "Stellen von {0} hinter {1}")
  package let behindNothing = Pattern(
    "Putting {0} behind no gateway", "Stellen von {0} hinter kein Gateway")
  package let adding = Pattern("Adding `{0}`", "Hinzufügen von `{0}`")

  // What they do.
  package let reachedNothing = Counted(
    ("{1} reached nothing else before", "{1} reached nothing else before"),
    ("{1} erreichte zuvor nichts weiter", "{1} erreichten zuvor nichts weiter"))
  package let closesNothing = Counted(
    ("{1} closes nothing: {2}", "{1} close nothing: {2}"),
    ("{1} schließt nichts: {2}", "{1} schließen nichts: {2}"))
  package let closesNone = Counted(
    ("{1} closes none of {2} altogether", "{1} close none of {2} altogether"),
    ("{1} schließt keines von {2} ganz", "{1} schließen keines von {2} ganz"))
  package let closes = Counted(
    ("{1} closes {2} of {3}: {4}", "{1} close {2} of {3}: {4}"),
    ("{1} schließt {2} von {3}: {4}", "{1} schließen {2} von {3}: {4}"))
  package let heldLess = Counted(
    (
      "{0} more is held at less, shorter or less surely: {1}",
      "{0} more are held at less, shorter or less surely: {1}"
    ),
    (
      "{0} weiteres wird schwächer, kürzer oder weniger sicher gehalten: {1}",
      "{0} weitere werden schwächer, kürzer oder weniger sicher gehalten: {1}"
    ))
  package let allStay = Counted(
    ("the one asset that is reached stays", "all {0} stay"),
    ("das eine erreichte Asset bleibt", "alle {0} bleiben"))
  package let nothingStays = Phrase("Nothing stays", "Nichts bleibt")
  package let stay = Counted(("{0} stays", "{0} stay"), ("{0} bleibt", "{0} bleiben"))
  package let opens = Counted(
    ("It opens {1}: {2}{3}", "They open {1}: {2}{3}"),
    ("Das öffnet {1}: {2}{3}", "Das öffnet {1}: {2}{3}"))
  package let heldBefore = Pattern(
    " ({0} held before, at less)", " ({0} zuvor schwächer gehalten)")

  // What differs.
  package let sameReach = Phrase(
    "Nothing differs: both sides reach the same.",
    "Nichts unterscheidet sich: beide Seiten erreichen dasselbe.")
  package let sameScenarios = Counted(
    (
      "Nothing differs: the scenario reaches the same on both sides.",
      "Nothing differs: all {0} scenarios reach the same on both sides."
    ),
    (
      "Nichts unterscheidet sich: das Szenario erreicht auf beiden Seiten dasselbe.",
      "Nichts unterscheidet sich: alle {0} Szenarien erreichen auf beiden Seiten dasselbe."
    ))
  package let sameCredentials = Counted(
    (
      "Nothing differs: the one credential reaches the same on both sides.",
      "Nothing differs: each of {0} credentials reaches the same on both sides."
    ),
    (
      "Nichts unterscheidet sich: der eine Zugang erreicht auf beiden Seiten dasselbe.",
      "Nichts unterscheidet sich: jeder von {0} Zugängen erreicht auf beiden Seiten dasselbe."
    ))
  package let scenarios = Counted(
    ("{0} scenario", "{0} scenarios"), ("{0} Szenario", "{0} Szenarien"))
  package let differ = Counted(
    ("{0} of {1} differs: ", "{0} of {1} differ: "),
    ("{0} von {1} unterscheidet sich: ", "{0} von {1} unterscheiden sich: "))
  package let openedAssets = Counted(
    ("{0} asset opened or held more", "{0} assets opened or held more"),
    ("{0} Asset geöffnet oder mehr gehalten", "{0} Assets geöffnet oder mehr gehalten"))
  package let closedAssets = Counted(
    ("{0} asset closed or held less", "{0} assets closed or held less"),
    ("{0} Asset geschlossen oder weniger gehalten", "{0} Assets geschlossen oder weniger gehalten"))
  package let ofThemCritical = Pattern("{0} ({1} critical)", "{0} ({1} kritisch)")
  package let reachMore = Counted(
    ("{0} reaches more", "{0} reach more"), ("erreicht {0} mehr", "erreichen {0} mehr"))
  package let reachLess = Counted(
    ("{0} reaches less", "{0} reach less"), ("erreicht {0} weniger", "erreichen {0} weniger"))
  package let credentials = Counted(
    ("{0} credential", "{0} credentials"), ("{0} Zugang", "{0} Zugängen"))
  package let ofAll = Pattern("Of {0}, {1}.", "Von {0} {1}.")
  package let more = Pattern("{0} more", "{0} weitere")
  package let added = Phrase("added", "hinzugefügt:")
  package let removed = Phrase("removed", "entfernt:")
  package let changed = Phrase("changed", "geändert:")
}
