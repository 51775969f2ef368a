import BlastRadius

/// The sentences of the relations that every model has; those of a model's own are its own.
///
/// A sentence that begins with its subject and ends with its
/// object has between them what stands at an arrow.
enum RelationTexts {
  /// The German sentence of a relation by the English one; `nil` where it is no built-in one.
  static func german(_ english: String) -> String? { all[ExactText(english)] }

  static let all: [ExactText: String] = [
    "{subject} has {object}": "{subject} hat {object}",
    "{subject} logs in as {object}": "{subject} meldet sich an als {object}",
    "{subject} can assume {object}": "{subject} kann auftreten als {object}",
    "{subject} can impersonate {object}": "{subject} kann sich ausgeben als {object}",
    "{subject} is accepted as {object}": "{subject} gilt als {object}",
    "{subject} is a member of {object}": "{subject} ist Mitglied von {object}",
    "{subject} owns {object}": "{subject} besitzt {object}",
    "{subject} manages {object}": "{subject} verwaltet {object}",
    "{object} is logged in on {subject}": "{object} ist angemeldet auf {subject}",
    "{subject} signs what {object} accepts": "{subject} signiert, was {object} annimmt",
    "{subject} can administer {object}": "{subject} administriert {object}",
    "{subject} can read and change {object}": "{subject} hat Lese- und Schreibzugriff auf {object}",
    "{subject} can read {object}": "{subject} hat Lesezugriff auf {object}",
    "{subject} can write to {object}": "{subject} hat Schreibzugriff auf {object}",
    "{subject} gets through {object}": "{subject} kommt durch {object}",
    "{subject} leads to {object}": "{subject} führt zu {object}",
    "{subject} can connect to {object}": "{subject} hat eine Verbindung zu {object}",
    "{subject} runs {object}": "{subject} betreibt {object}",
    "{subject} runs code on {object}": "{subject} führt Code aus auf {object}",
    "{subject} hosts {object}": "{subject} beherbergt {object}",
    "{subject} deploys to {object}": "{subject} liefert aus an {object}",
    "{subject} stores {object}": "{subject} speichert {object}",
    "{subject} can create {object}": "{subject} ist berechtigt zum Anlegen von {object}",
    "{subject} can reset the credentials of {object}":
      "{subject} setzt Zugangsdaten zurück von {object}",
    "{subject} can add members to {object}": "{subject} nimmt Mitglieder auf in {object}",
    "{subject} can grant access to {object}": "{subject} vergibt Zugriff auf {object}",
    "{subject} contains {object}": "{subject} enthält {object}",
    "data moves from {subject} to {object}": "Daten fließen von {subject} nach {object}",
    "reading {subject} makes an attack on {object} likelier":
      "wer {subject} liest, greift {object} leichter an",
    "{subject} stands behind {object}": "{subject} steht hinter {object}",
  ]
}
