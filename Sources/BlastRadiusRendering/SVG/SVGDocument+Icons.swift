extension Icon {
  /// The shape in a square of 24, as markup drawn with a line and no fill.
  var shape: String {
    switch self {
    case .key:
      circle(7.5, 16.5, 4.5) + path("M10.8 13.2L20.5 3.5M15.5 8.5l3.2 3.2M18.4 5.6l2.4 2.4")
    case .person: circle(12, 7.5, 4) + path("M4 21c0-5 3.5-7.5 8-7.5s8 2.5 8 7.5")
    case .machineAccount:
      box(4.5, 9, 15, 11, 2.5) + circle(9.3, 14.3, 1.2) + circle(14.7, 14.3, 1.2)
        + path("M12 9V5.6M2 13v4M22 13v4") + circle(12, 4, 1.5)
    case .people:
      circle(9, 8, 3.6)
        + path(
          "M2.5 20.5c0-4.6 3-7 6.5-7s6.5 2.4 6.5 7M15.5 4.6a3.6 3.6 0 0 1 0 6.8M18 14c2.4.9 3.6 3 3.6 6.5"
        )
    case .badge:
      box(5, 5, 14, 17, 2) + circle(12, 11.5, 2.6)
        + path("M7.8 19c.5-2.6 2-3.8 4.2-3.8s3.7 1.2 4.2 3.8M9.8 5V2.5h4.4V5")
    case .server:
      box(3, 3.5, 18, 7.5, 1.5) + box(3, 13, 18, 7.5, 1.5)
        + path("M6.5 7.3h1.5M6.5 16.8H8M12 7.3h5.5M12 16.8h5.5")
    case .laptop: box(4.5, 4.5, 15, 11, 1.5) + path("M1.5 19.5h21")
    case .application: box(3, 4, 18, 16, 2) + path("M3 9h18M6 6.5h.6M9 6.5h.6")
    case .plugin:
      path("M9 2.5v5.5M15 2.5v5.5M6 8h12v3.5a6 6 0 0 1-12 0zM12 17.5v4.5")
    case .implant:
      path(
        "M12 8.5c3 0 4.8 2.2 4.8 5.6S15 21 12 21s-4.8-3.5-4.8-6.9S9 8.5 12 8.5zM12 11v10M8.5 3.5l1.8 5M15.5 3.5l-1.8 5M2.5 12l4.7 1M21.5 12l-4.7 1M3.5 20l4.2-3M20.5 20l-4.2-3"
      )
    case .pipeline:
      circle(5, 6, 2.4) + circle(5, 18, 2.4) + circle(19, 12, 2.4)
        + path("M7.4 6c5.5 0 4 6 9.2 6M7.4 18c5.5 0 4-6 9.2-6")
    case .database:
      path(
        "M4.5 5.5c0-1.7 3.4-3 7.5-3s7.5 1.3 7.5 3-3.4 3-7.5 3-7.5-1.3-7.5-3zM4.5 5.5v13c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3v-13M4.5 12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3"
      )
    case .network:
      circle(12, 12, 9.3)
        + path(
          "M2.7 12h18.6M12 2.7c3 2.8 4.2 5.8 4.2 9.3s-1.2 6.500-4.2 9.300c-3-2.800-4.200-5.800-4.200-9.300s1.200-6.500 4.200-9.300z"
        )
    case .gateway:
      path(
        "M4 21.500V10a8 8 0 0 1 16 0v11.500M2 21.500h20M9.300 21.500v-19M14.700 21.500v-19M4 13h16")
    case .repository:
      circle(7, 4.8, 2.4) + circle(7, 19.2, 2.4) + circle(17.5, 8, 2.4)
        + path("M7 7.2v9.600M17.500 10.400c0 4.500-10.500 2-10.500 6.400")
    case .vault:
      box(2.5, 3.5, 19, 16, 2) + circle(12, 11.5, 4)
        + path("M12 5.5v2M12 15.5v2M6 11.500h2M16 11.500h2M6 19.500v2.500M18 19.500v2.500")
    case .mailbox: box(2.5, 5, 19, 14, 2) + path("M3 7l9 6.5L21 7")
    case .document:
      path("M5.500 2.500h8.500l5 5v14H5.500zM14 2.500v5h5M8.500 12.500h7.500M8.500 16.500h7.500")
    case .cloud: path("M7 19.500a4.700 4.700 0 0 1-.5-9.400A6 6 0 0 1 18 9.600a5 5 0 0 1-.4 9.900z")
    case .integration: box(1.5, 8, 11.5, 8, 4) + box(11, 8, 11.5, 8, 4)
    case .identityProvider:
      path(
        "M12 2.300l8.300 3.200v6.200c0 5-3.500 8.300-8.300 10-4.800-1.700-8.300-5-8.300-10V5.500zM8 12l3 3 5.200-5.700"
      )
    case .actor:
      path(
        "M2.500 9.500h19M6.500 9.500l1.700-7h7.600l1.700 7M7 9.500c0 4.300 2.200 7 5 7s5-2.700 5-7M3.500 22.500c.6-4 3.500-6 8.500-6s7.900 2 8.500 6"
      )
    case .other: circle(12, 12, 8.5)
    }
  }

  private func path(_ d: String) -> String { "<path d=\"\(d)\"/>" }
  private func circle(_ x: Double, _ y: Double, _ r: Double) -> String {
    "<circle cx=\"\(Decimals.text(x))\" cy=\"\(Decimals.text(y))\" r=\"\(Decimals.text(r))\"/>"
  }
  private func box(_ x: Double, _ y: Double, _ w: Double, _ h: Double, _ r: Double) -> String {
    "<rect \(SVGDocument.place(Rectangle(x: x, y: y, width: w, height: h))) rx=\"\(Decimals.text(r))\"/>"
  }
}

extension SVGDocument {
  /// Adds the icon of a kind.
  mutating func addIcon(_ icon: Icon, in box: Rectangle, ink: Ink) {
    let scale = Self.number(box.width / 24)
    add(
      "<g transform=\"translate(\(Self.number(box.x)) \(Self.number(box.y))) scale(\(scale))\" fill=\"none\" \(stroke(ink, 1.7)) \(classes(stroke: ink)) stroke-linecap=\"round\" stroke-linejoin=\"round\">\(icon.shape)</g>"
    )
  }
}
