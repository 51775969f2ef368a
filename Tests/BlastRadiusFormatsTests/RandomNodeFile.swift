import BlastRadiusTestSupport
import Foundation

/// OpenGraph documents most of which is nodes: plain ones, unusual ones and mistakes.
struct RandomNodeFile {
  private var random: SeededRandom
  private let separator: String
  private let space: String
  private let mistakes: Double
  private let unusual: Double

  /// Whether a document may be one that is refused.
  var hasMistakes: Bool { mistakes > 0 }

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    separator = random.pick([",", ",\n", ",\r\n", " ,\n  ", "\n,"])
    space = random.pick(["", "", " ", "\n    "])
    mistakes = random.pick([0, 0, 0, 0.02])
    unusual = random.pick([0, 0.02, 0.2])
  }

  /// A document with so many nodes.
  mutating func document(nodes count: Int) -> Data {
    let nodes = (0..<count).map { _ in node(of: count) }.joined(separator: separator)
    let edges = (0..<count / 4).map { _ in edge(of: count) }.joined(separator: separator)
    let lists = [#""nodes":\#(space)[\#(nodes)]"#, #""edges":[\#(edges)]"#]
    let graph = (random.chance(0.5) ? lists : lists.reversed()).joined(separator: separator)
    var members = [#""graph":{\#(graph)}"#]
    if random.chance(0.8) { members.append(#""metadata":\#(random.pick(Self.metadata))"#) }
    members.shuffle(using: &random)
    var bytes = Array("{\(members.joined(separator: separator))}".utf8)
    if random.chance(mistakes * 10) {
      bytes[random.number(1..<bytes.count)] = random.pick([0x22, 0x5C, 0x7D, 0x7B, 0xC3, 1, 0x0A])
    }
    if random.chance(mistakes * 5) { bytes.removeLast(random.number(1..<bytes.count)) }
    return Data(bytes)
  }

  private mutating func node(of count: Int) -> String {
    if random.chance(mistakes) { return random.pick(Self.broken) }
    var members = [#""id":\#(space)"\#(id(of: count))""#]
    if !random.chance(unusual) { members.append(#""kinds":\#(space)\#(kinds())"#) }
    if random.chance(0.7) { members.append(#""properties":\#(space)\#(properties())"#) }
    if random.chance(0.1) { members.append(random.pick(Self.more)) }
    if random.chance(mistakes) { members.append(random.pick(members)) }
    if random.chance(mistakes) { members.removeFirst() }
    members.shuffle(using: &random)
    return "{\(space)\(members.joined(separator: ",\(space)"))\(space)}"
  }

  private mutating func edge(of count: Int) -> String {
    let kind = random.pick(["", "", #","kind":"K\#(random.number(0..<9))""#])
    let ends = (#"{"value":"\#(id(of: count))"\#(kind)}"#, #"{"value":"\#(id(of: count))"}"#)
    return #"{"start":\#(ends.0),"end":\#(ends.1),"kind":"GH_AdminTo"}"#
  }

  private mutating func id(of count: Int) -> String {
    if random.chance(unusual / 2) { return random.pick(Self.ids) }
    let number = random.number(0..<(random.chance(0.9) ? count * 4 : 9))
    return random.pick(["n\(number)", "N\(number)", "S-1-5-21-\(number)", "s-1-5-21-\(number)"])
  }

  private mutating func kinds() -> String {
    if random.chance(unusual) { return random.pick(Self.unusualKinds) }
    let count = random.pick([0, 1, 1, 1, 2, 3])
    let kinds = (0..<count).map { _ in
      random.chance(0.8) ? random.pick([#""User""#, #""Group""#]) : "\"K\(random.number(0..<9))\""
    }
    return "[\(space)\(kinds.joined(separator: " ,\(space)"))\(space)]"
  }

  private mutating func properties() -> String {
    if random.chance(unusual) { return random.pick(["null", "[1,{}]", #""text""#, "7", "false"]) }
    return random.chance(0.4)
      ? random.pick(Self.properties) : #"{"name":"N\#(random.number(0..<99))"}"#
  }
}

extension RandomNodeFile {
  private static let metadata = [
    #"{"source_kind":"Test"}"#, #"{"source_kind":"User"}"#, #"{"source_kind":"K3"}"#, "{}", "null",
  ]

  private static let ids = [
    #"n\u0031"#, "nä1", "NÄ1", "straße", #"q\"},{\"id\":\"r"#,
    String(repeating: "long", count: 150),
  ]

  private static let unusualKinds = [
    #"["User","Group","K1","K2"]"#, #"["K8","K7","K6","K5","K4"]"#, #"["Us\u0065r"]"#, "null",
    #""User""#, "{}", #"["User","User","Group","K0","Group","User"]"#,
    #"["K\u0031","K1","K2","K3"]"#,
  ]

  private static let properties = [
    "{}", #"{"name":"first","name":"last"}"#, #"{"name":"first","name":7}"#, #"{"name":""}"#,
    #"{"a":1,"name":"B","name":""}"#, #"{"name":null,"n":-1.5e3,"t":true}"#, #"{"name":["N"]}"#,
    #"{"name":"\u0041\\\"}"}"#, #"{"name":"wrong \x"}"#, #"{"na\u006de":"no"}"#, #"{"Name":"no"}"#,
    #"{"name":"naïve"}"#, #"{"text":"},{\"id\":\"n1\",\"kinds\":[]},{"}"#,
    #"{"list":[{"id":"n1","kinds":[]},{"id":"n2","kinds":["X"]},{"id":"n3","kinds":[]},{"a":[]}]}"#,
  ]

  private static let more = [
    #""more":{"properties":{"name":"no"}}"#, #""ID":"no""#, #""kind":["no"]"#, #""name":"no""#,
    #""nested":[{"id":"n1","kinds":["X"]},{"id":"n2","kinds":["Y"]},{"id":"n3","kinds":[]}]"#,
  ]

  private static let broken = [
    "7", "null", #""text""#, "[]", "{}", #"{"id" 1}"#, #"{"id":"a",}"#, #"{"id":7,"kinds":[]}"#,
    #"{"id":"a","kinds":["A",7]}"#, #"{"id":"a","kinds":["A","\x"]}"#, #"{"id":"","kinds":[]}"#,
    #"{"id":"\x","kinds":["New"]}"#, "{", "}", "]", "{},", #"{"id":"a","kinds":[],"a":tru}"#,
    #"{"id":"a","kinds":["A",]}"#, #"{"id":"a","kinds":[],"properties":{"n":01}}"#,
    #"{"id":"a","kinds":[],"properties":{"name":"a" "b":1}}"#, #"{"kinds":["Other"]}"#,
    #"{"id":"a","kinds":[]}{"id":"b","kinds":[]}"#,
    #"{"id":"a","kinds":[],"deep":\#(String(repeating: "[", count: 70))\#(String(repeating: "]", count: 70))}"#,
  ]
}
