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

  /// What it asks of who receives it, in an English sentence.
  public var meaning: String { meaning(in: .english) }

  /// The same in a language.
  public func meaning(in language: Language) -> String {
    switch self {
    case .clear: language.common.clear
    case .green: language.common.green
    case .amber: language.common.amber
    case .amberStrict: language.common.amberStrict
    case .red: language.common.red
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
