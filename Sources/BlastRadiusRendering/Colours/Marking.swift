import BlastRadius

/// To whom a result may be passed on: a mark of the Traffic Light Protocol, version 2.0.
public enum Marking: String, CaseIterable, Hashable, Sendable {
  case clear
  case green
  case amber
  case amberStrict = "amber+strict"
  case red

  /// The mark as the protocol writes it: `TLP:AMBER+STRICT`.
  public var label: String { "TLP:\(rawValue.uppercased())" }

  /// What it asks of who receives it, in a sentence.
  public var meaning: String {
    switch self {
    case .clear: "May be passed on without limit."
    case .green: "May be passed on within the community of who receives it, and not be published."
    case .amber:
      "May be passed on to who needs to know within the organisation of who receives it and to its clients."
    case .amberStrict:
      "May be passed on to who needs to know within the organisation of who receives it, and to nobody else."
    case .red: "For those alone to whom it was given; not to be passed on."
    }
  }

  /// The colour of the protocol for its letters, on black.
  var color: String {
    switch self {
    case .clear: "#ffffff"
    case .green: "#33ff00"
    case .amber, .amberStrict: "#ffc000"
    case .red: "#ff2b2b"
    }
  }
}
