import BlastRadius

/// Text of an SVG in the making: escapes, numbers and colours in one place.
struct SVGDocument {
  private(set) var text = ""
  let palette: Palette
  let marking: Marking?

  let language: Language

  init(_ palette: Palette, marking: Marking? = nil, _ language: Language) {
    (self.palette, self.marking, self.language) = (palette, marking, language)
  }

  /// Adds markup that holds no text of a model.
  mutating func add(_ markup: String) {
    text += markup
    text += "\n"
  }

  /// Begins a file: its names for readers, the style rules and the page.
  mutating func open(size: Size, title: String, description: [String], prefix: String) {
    let whole = Size(size.width, size.height + bands.top + bands.bottom)
    let (width, height) = (Self.number(whole.width), Self.number(whole.height))
    // English is what is said of none in particular.
    let tag =
      language == .english
      ? "" : " xml:lang=\"\(language.rawValue)\" lang=\"\(language.rawValue)\""
    add(
      "<svg xmlns=\"http://www.w3.org/2000/svg\"\(tag) width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" role=\"graphics-document\" aria-labelledby=\"\(prefix)-title \(prefix)-desc\" font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\">"
    )
    add("<title id=\"\(prefix)-title\">\(Self.escaped(title))</title>")
    let mark = marking.map { ["\($0.label). \($0.meaning(in: language))"] } ?? []
    let words = (mark + description).map { Self.escaped($0, limit: 1200) }.joined(separator: "\n")
    add("<desc id=\"\(prefix)-desc\">\(words)</desc>")
    add("<style>\n\(palette.styleSheet)</style>")
    addBox(
      Rectangle(x: 0, y: 0, width: whole.width, height: whole.height), radius: 0, fill: .page,
      stroke: nil)
    addBands(whole)
  }

  /// A number with at most two decimals.
  static func number(_ value: Double) -> String { Decimals.text(value) }

  /// Text for an element or a quoted attribute: visible, bounded and escaped.
  static func escaped(_ text: String, limit: Int = 600) -> String {
    var result = ""
    for character in PictureText.shown(text, limit: limit).unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// The attributes that fill with a colour.
  func fill(_ ink: Ink) -> String { "fill=\"\(palette.color(ink))\"" }

  /// The attributes that draw lines of a colour.
  func stroke(_ ink: Ink, _ width: Double) -> String {
    "stroke=\"\(palette.color(ink))\" stroke-width=\"\(Self.number(width))\""
  }

  /// The class by which style rules find a fill, a stroke or both.
  func classes(fill: Ink? = nil, stroke: Ink? = nil) -> String {
    let names = [fill.map { "f-\($0.rawValue)" }, stroke.map { "s-\($0.rawValue)" }]
    return "class=\"\(names.compactMap(\.self).joined(separator: " "))\""
  }

  /// Adds one line of text, and perhaps another that goes on `x` points behind it.
  mutating func add(_ line: PlacedText, then rest: PlacedText? = nil) {
    var end = ""
    if let rest, !rest.text.isEmpty {
      end =
        "<tspan font-weight=\"normal\" dx=\"\(Self.number(rest.x))\" \(style(of: rest))>\(Self.escaped(rest.text))</tspan>"
    }
    add(
      "<text x=\"\(Self.number(line.x))\" y=\"\(Self.number(line.y))\" \(style(of: line))>\(Self.escaped(line.text))\(end)</text>"
    )
  }

  private func style(of line: PlacedText) -> String {
    let weight = line.bold ? " font-weight=\"bold\"" : ""
    return
      "font-size=\"\(Self.number(line.size))\"\(weight) \(classes(fill: line.ink)) \(fill(line.ink))"
  }

  /// The attributes that place a rectangle.
  static func place(_ box: Rectangle) -> String {
    "x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" height=\"\(number(box.height))\""
  }

  /// Adds a rectangle with a fill and a line.
  mutating func addBox(
    _ box: Rectangle, radius: Double, fill ink: Ink, stroke line: Ink?, width: Double = 1,
    dash: String = ""
  ) {
    let dashes = dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
    let outline = line.map { " " + stroke($0, width) } ?? ""
    add(
      "<rect \(Self.place(box)) rx=\"\(Self.number(radius))\" \(classes(fill: ink, stroke: line)) \(fill(ink))\(outline)\(dashes)/>"
    )
  }

  /// Adds a path with a fill, a line or both.
  mutating func addPath(
    _ d: String, fill ink: Ink? = nil, stroke line: Ink? = nil, width: Double = 1, dash: String = ""
  ) {
    let dashes = dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
    let inside = ink.map { fill($0) } ?? "fill=\"none\""
    let outline = line.map { " " + stroke($0, width) } ?? ""
    add("<path d=\"\(d)\" \(classes(fill: ink, stroke: line)) \(inside)\(outline)\(dashes)/>")
  }
}
