/// What several kinds of pictures and pages say.
package final class CommonTexts: Sendable {
  static let all = CommonTexts()

  package let groups = Phrase(",", ".")
  package let and = Phrase("and", "und")
  package let or = Phrase("or", "oder")

  // Levels, and how surely something is so.
  package let control = Phrase("control", "Kontrolle")
  package let write = Phrase("write", "Schreiben")
  package let read = Phrase("read", "Lesen")
  package let connect = Phrase("connect", "Verbindung")
  package let confirmed = Phrase("confirmed", "sicher")
  package let possible = Phrase("possible", "möglich")
  package let possibleLevel = Pattern("possible {0}", "möglich: {0}")

  // Trust in zones, and how much depends on nodes.
  package let external = Phrase("external", "extern")
  package let partner = Phrase("partner", "Partner")
  package let `internal` = Phrase("internal", "intern")
  package let restricted = Phrase("restricted", "geschützt")
  package let low = Phrase("low", "gering")
  package let medium = Phrase("medium", "mittel")
  package let high = Phrase("high", "hoch")
  package let critical = Phrase("critical", "kritisch")

  // Time.
  package let months = Phrase(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.")
  package let day = Pattern("{0} {1}", "{0}. {1}")
  package let undated = Phrase("undated", "undatiert")
  package let always = Phrase("always", "immer")
  package let since = Pattern("since {0}", "seit {0}")
  package let until = Pattern("until {0}", "bis {0}")
  package let from = Pattern("from {0}", "ab {0}")
  package let fromOn = Pattern("from {0} on", "ab {0}")
  package let fromThenOn = Phrase("from then on", "von da an")
  package let onInstant = Pattern("On {0} UTC: ", "Am {0} UTC: ")
  package let afterTheLeak = Pattern("{0} after the leak", "{0} nach dem Leck")
  package let afterTheFirstUse = Pattern("{0} after the first use", "{0} nach der ersten Nutzung")
  package let afterTheAlert = Pattern("{0} after the alert", "{0} nach dem Alarm")
  package let afterTheDeactivation = Pattern(
    "{0} after the deactivation", "{0} nach der Deaktivierung")
  package let afterTheLastActivity = Pattern(
    "{0} after the last activity", "{0} nach der letzten Aktivität")
  package let lessThanADay = Phrase("less than a day", "weniger als ein Tag")
  package let lessThanASecond = Phrase("less than a second", "weniger als eine Sekunde")
  package let days = Counted(("1 day", "{0} days"), ("1 Tag", "{0} Tage"))
  package let firstUse = Phrase("first use", "erste Nutzung")
  package let alert = Phrase("alert", "Alarm")
  package let deactivation = Phrase("deactivation", "Deaktivierung")
  package let lastActivity = Phrase("last activity", "letzte Aktivität")

  // Lists that are cut.
  package let andMore = Pattern("{0} and {1} more", "{0} und {1} weitere")
  package let sources = Pattern("Sources: {0}", "Quellen: {0}")

  // What marks of the Traffic Light Protocol mean.
  package let clear = Phrase(
    "May be passed on without limit.", "Darf ohne Einschränkung weitergegeben werden.")
  package let green = Phrase(
    "May be passed on within the community of who receives it, and not be published.",
    "Darf innerhalb der Gemeinschaft der Empfänger weitergegeben, aber nicht veröffentlicht werden."
  )
  package let amber = Phrase(
    "May be passed on to who needs to know within the organisation of who receives it and to its clients.",
    "Darf in der Organisation der Empfänger und an deren Kunden weitergegeben werden, soweit sie es wissen müssen."
  )
  package let amberStrict = Phrase(
    "May be passed on to who needs to know within the organisation of who receives it, and to nobody else.",
    "Darf nur in der Organisation der Empfänger weitergegeben werden, soweit es dort jemand wissen muss."
  )
  package let red = Phrase(
    "For those alone to whom it was given; not to be passed on.",
    "Nur für die persönlichen Empfänger; darf nicht weitergegeben werden.")
}
