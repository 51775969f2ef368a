extension SVGDocument {
  /// How high the bands above and below the drawing are, with the logo and the marking.
  var bands: (top: Double, bottom: Double) {
    let top = palette.brand?.logo == nil ? (marking == nil ? 0 : 34.0) : 56
    return (top, marking == nil ? 0 : 34)
  }

  private static let margin = 28.0

  /// Writes both bands, and goes on below the first.
  mutating func addBands(_ size: Size) {
    if bands.top == 0 { return }
    if let logo = palette.brand?.logo {
      let fitted = logo.fitted(240, 36)
      let place = Rectangle(x: Self.margin, y: 12, width: fitted.width, height: fitted.height)
      add(
        "<image \(Self.place(place)) href=\"\(logo.address)\" role=\"img\" aria-label=\"\(language.picture.logo)\"/>"
      )
    }
    if let marking {
      addMark(marking, right: size.width - Self.margin, y: bands.top - 24)
      let bottom = size.height - bands.bottom
      addMark(marking, right: size.width - Self.margin, y: bottom + 4)
      add(
        PlacedText(
          text: marking.meaning(in: language), x: Self.margin, y: bottom + 18, size: 12, ink: .muted
        ))
    }
    add("<g transform=\"translate(0 \(Self.number(bands.top)))\">")
  }

  /// Ends what `open` began.
  mutating func close() {
    if bands.top > 0 { add("</g>") }
    add("</svg>")
  }

  /// A mark: its letters on black, whatever the colours of the picture.
  private mutating func addMark(_ marking: Marking, right: Double, y: Double) {
    let width = FontMetrics.width(marking.label, size: 12, bold: true) + 14
    let place = Rectangle(x: right - width, y: y, width: width, height: 20)
    let color = palette.theme == .print ? "#ffffff" : marking.color
    add("<rect \(Self.place(place)) fill=\"#000000\"/>")
    add(
      "<text text-anchor=\"middle\" x=\"\(Self.number(place.center.x))\" y=\"\(Self.number(y + 14.5))\" font-size=\"12\" font-weight=\"bold\" fill=\"\(color)\">\(marking.label)</text>"
    )
  }
}
