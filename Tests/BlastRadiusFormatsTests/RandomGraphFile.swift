import BlastRadiusTestSupport
import Foundation

/// OpenGraph documents with plain edges, unusual ones and mistakes.
struct RandomGraphFile {
  private var random: SeededRandom
  private let separator: String
  private let space: String
  private let mistakes: Double

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    separator = random.pick([",", ",\n", ",\r\n", " ,\n  ", "\n,"])
    space = random.pick(["", "", " ", "\n    "])
    mistakes = random.pick([0, 0, 0.01, 0.05])
  }

  /// A document with so many edges.
  mutating func document(edges count: Int) -> Data {
    let edges = (0..<count).map { _ in edge() }.joined(separator: separator)
    let nodes = (0..<4).map {
      #"{"id":"n\#($0)","kinds":["User"],"properties":{"name":"N\#($0)"}}"#
    }
    .joined(separator: separator)
    let lists = [#""edges":[\#(edges)]"#, #""nodes":[\#(nodes)]"#]
    let graph = (random.chance(0.5) ? lists : lists.reversed()).joined(separator: separator)
    var bytes = Array(#"{"metadata":{"source_kind":"Test"},"graph":{\#(graph)}}"#.utf8)
    if random.chance(mistakes * 4) {
      bytes[random.number(1..<bytes.count)] = random.pick([0x22, 0x5C, 0x7D, 0x7B, 0xC3, 1, 0x0A])
    }
    if random.chance(mistakes) { bytes.removeLast(random.number(1..<bytes.count)) }
    return Data(bytes)
  }

  private mutating func edge() -> String {
    if random.chance(mistakes) { return random.pick(Self.broken) }
    var members = [start(), end(), #""kind":\#(space)"\#(kind())""#]
    if random.chance(0.5) { members.append(#""properties":\#(random.pick(Self.properties))"#) }
    if random.chance(0.1) { members.append(#""more":\#(random.pick(Self.properties))"#) }
    if random.chance(mistakes) { members.append(random.pick(members)) }
    if random.chance(mistakes) { members.removeFirst() }
    members.shuffle(using: &random)
    return "{\(space)\(members.joined(separator: ",\(space)"))\(space)}"
  }

  private mutating func start() -> String {
    random.chance(0.1) ? #""start_id":"\#(id())""# : #""start":\#(end(id()))"#
  }

  private mutating func end() -> String {
    random.chance(0.1) ? #""end_id":"\#(id())""# : #""end":\#(end(id()))"#
  }

  private mutating func end(_ id: String) -> String {
    let value = #""value":\#(space)"\#(id)""#
    if random.chance(0.03) { return random.pick(Self.patterns) }
    let match = random.pick(["", "", #","match_by":"id""#, #","match_by":null"#])
    let kind = random.pick(["", "", "", #","kind":"K\#(random.number(0..<5))""#, #","kind":null"#])
    let more = random.chance(0.05) ? #","x":[{"a":1},{"b":[2]}]"# : ""
    return random.chance(0.5)
      ? "{\(value)\(match)\(kind)\(more)}" : "{\(space)\(value)\(kind)\(match)}"
  }

  private mutating func id() -> String {
    if random.chance(0.02) { return random.pick([#"n\u0031"#, "nä", #"q\"},{\"r"#, "N1", ""]) }
    if random.chance(0.01) {
      return String(repeating: "long", count: random.pick([300, 3000, 5000]))
    }
    return "n\(random.number(0..<(random.chance(0.8) ? 8 : 60)))"
  }

  private mutating func kind() -> String {
    if random.chance(0.02) { return random.pick(["bad name", #"K\u0041"#, "ß"]) }
    return "GH_\(random.pick(["AdminTo", "HasRole", "Owns"]))"
  }

  private static let properties = [
    "{}", "null", #"{"isacl":false}"#, #"{"text":"},{\"start\":{","n":-1.5e3,"t":true,"z":null}"#,
    #"{"list":[{"start":1},{"start":2},{"end":[]}],"deep":{"a":{"b":[]}}}"#, "[1,2]", #""text""#,
    #"{"n":01}"#,
  ]

  private static let patterns = [
    #"{"match_by":"name","value":"N1"}"#, #"{"match_by":"name","value":"N2","kind":"User"}"#,
    #"{"match_by":"property","property_matchers":[{"key":"name","operator":"equals","value":"n3"}]}"#,
    #"{"match_by":"property","kind":"P1","property_matchers":[{"key":"a","value":1}]}"#,
    #"{"id":"n2","labels":["A"]}"#, #"{"value":"n1","property_matchers":null}"#,
  ]

  private static let broken = [
    "7", "null", #""text""#, "[]", "{}", #"{"kind" 1}"#, #"{"kind":"A",}"#,
    #"{"start":{"value":1}}"#,
    #"{"kind":7,"start":{"value":"a"},"end":{"value":"b"}}"#, "{", "}", "]", "{},", #"{"a":tru}"#,
    #"{"kind":"A","start":{"value":"\x"},"end":{"value":"b"}}"#,
    #"{"kind":"A","start":{"value":"new","kind":"\x"},"end":{"value":"b"}}"#,
    #"{"kind":"A","start":{},"end":{"value":"b"}}"#,
    #"{"kind":"A","start":{"value":"a"}}{"kind":"A"}"#,
  ]
}
