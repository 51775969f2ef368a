/// What every page says around its content, and what its script says.
package final class PageTexts: Sendable {
  static let all = PageTexts()

  package let contents = Phrase("Contents", "Inhalt")
  package let question = Phrase("Question", "Frage")
  package let answer = Phrase("Answer", "Antwort")
  package let tooMuch = Phrase(
    "The picture is more than Mermaid draws; as HTML the report has it.",
    "Das Bild ist mehr, als Mermaid zeichnet; als HTML hat der Bericht es.")
  package let more = Pattern("… and {0} more; {1}", "… und {0} weitere; {1}")
  package let csvOrJSON = Phrase(
    "--format csv or json has all", "--format csv oder json hat alle")

  // How it was made.
  package let made = Phrase("How this was made", "Wie dies entstand")
  package let input = Phrase("Input", "Eingabe")
  package let inputs = Phrase("Inputs", "Eingaben")
  package let bytes = Phrase("Bytes", "Bytes")
  package let readOnce = Phrase("read once and not kept", "einmal gelesen und nicht behalten")
  package let version = Pattern("Version: {0}", "Version: {0}")
  package let command = Pattern("Command: {0}", "Befehl: {0}")
  package let sameBytes = Phrase(
    "The same inputs, command and version give the same bytes; the clock is not read.",
    "Gleiche Eingaben, gleicher Befehl und gleiche Version ergeben gleiche Bytes; die Uhr wird nicht gelesen."
  )
  package let hidden = Phrase(
    "Names are hidden on this page, and the command and its inputs are left out.",
    "Namen sind auf dieser Seite verborgen, und Befehl und Eingaben sind weggelassen.")

  // A page about what differs.
  package let whatDiffersBetween = Pattern(
    "What differs between {0} and {1}", "Was sich zwischen {0} und {1} unterscheidet")
  package let beforeAndAfter = Phrase("Before and after", "Vorher und nachher")
  package let bothSides = Phrase("Both sides in one picture", "Beide Seiten in einem Bild")
  package let whatDiffers = Phrase("What differs", "Was sich unterscheidet")
  package let nothingDiffers = Phrase("Nothing differs.", "Nichts unterscheidet sich.")
}
