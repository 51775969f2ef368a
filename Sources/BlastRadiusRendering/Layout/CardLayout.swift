import BlastRadius

/// How the inside of a card is arranged, its origin at the top left.
struct CardLayout: Hashable, Sendable {
  /// All of it, with the edges of the cards behind it.
  var size: Size
  /// The card itself.
  var frame: Rectangle
  var texts: [PlacedText]
  /// Where the icon goes.
  var icon: Rectangle
  /// Where the glyph of the level or state goes, if there is one.
  var glyph: Rectangle?
  /// Where the lines of the name stand that may be struck through.
  var strikes: [Rectangle]
  /// Where the star of a critical asset goes, if it is one.
  var star: Rectangle?

  /// How far the cards behind a card of several stand out.
  static let stack = 4.0

  private static let padding = 11.0
  private static let iconSide = 24.0
  private static let textWidth = 168.0
  private static let briefWidth = 140.0

  /// - Parameter isBrief: Whether what it is and when it is held is left out, unless it is several nodes.
  init(_ card: Scene.Card, _ language: Language, isBrief: Bool = false) {
    var card = card
    if isBrief, card.fold == nil { (card.detail, card.held) = ("", "") }
    let textWidth = isBrief ? Self.briefWidth : Self.textWidth
    let isSeed = card.state == .seed && card.change != .closed
    let isFaint = card.state.isOut || card.change == .closed
    let main: Ink = isSeed ? .onSeed : isFaint ? .muted : .ink
    let small: Ink = isSeed ? .onSeed : .muted
    icon = Rectangle(
      x: Self.padding, y: Self.padding, width: Self.iconSide, height: Self.iconSide)
    let left = icon.maxX + 9
    var column = TextStack()
    let name = TextBlock(card.name, size: 14, bold: true, maxWidth: textWidth, maxLines: 3)
    column.add(name, size: 14, bold: true, ink: main)
    column.add(
      TextBlock(card.detail, size: 12, maxWidth: textWidth, maxLines: 2), size: 12, ink: small)
    texts = column.texts.map { $0.moved(left, Self.padding - 1) }
    strikes = texts.prefix(name.lines.count).map { text in
      Rectangle(
        x: text.x, y: text.y - 9,
        width: FontMetrics.width(text.text, size: 14, bold: true) / FontMetrics.padding,
        height: 9)
    }
    var right = left + column.width
    if card.isCritical {
      right += 21
    }
    var bottom = max(icon.maxY, Self.padding - 1 + column.height)
    let foot = Foot(card, language, ink: small)
    if !foot.texts.isEmpty {
      bottom += 7
      texts += foot.texts.map { $0.moved(Self.padding, bottom) }
      glyph = foot.glyph?.moved(Self.padding, bottom)
      bottom += foot.size.height
      right = max(right, Self.padding + foot.size.width)
    }
    size = Size(
      max(isBrief ? 104 : 132, right + Self.padding).rounded(.up),
      (bottom + Self.padding).rounded(.up))
    frame = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    if card.fold != nil {
      // The edges of two cards more stand out below and to the right.
      size = Size(size.width + 2 * Self.stack, size.height + 2 * Self.stack)
    }
    if card.isCritical {
      star = Rectangle(x: frame.width - Self.padding - 15, y: Self.padding, width: 15, height: 15)
    }
  }

  /// The bottom of a card: what became of it, and when it is held.
  private struct Foot {
    var texts: [PlacedText] = []
    var glyph: Rectangle?
    var size = Size(0, 0)

    init(_ card: Scene.Card, _ language: Language, ink: Ink) {
      let words = SceneWords(language)
      let word = Self.word(card, words)
      var x = 0.0
      if !word.isEmpty {
        let hasGlyph = card.level != nil || card.state.isOut
        if hasGlyph {
          glyph = Rectangle(x: 0, y: 1.5, width: 13, height: 13)
          x = 18
        }
        let strong: Ink = card.state == .plain ? .muted : ink == .onSeed ? .onSeed : .ink
        texts.append(
          PlacedText(
            text: word, x: x, y: 12, size: 12, bold: true,
            ink: card.state.isOut || card.change == .closed ? .muted : strong))
        x += FontMetrics.width(word, size: 12, bold: true)
        size = Size(x, 16)
      }
      let times = [
        card.fold?.levelsText(language) ?? "", card.held, words.was(card),
      ].filter { !$0.isEmpty }
      guard !times.isEmpty else { return }
      let held = TextBlock(times.joined(separator: "; "), size: 12, maxWidth: 214, maxLines: 2)
      if !word.isEmpty, held.lines.count == 1, x + 9 + held.width <= 214 {
        texts.append(PlacedText(text: held.lines[0], x: x + 9, y: 12, size: 12, ink: ink))
        size.width = x + 9 + held.width
      } else {
        var column = TextStack()
        column.add(held, size: 12, ink: ink)
        texts += column.texts.map { $0.moved(0, size.height + 2) }
        size = Size(max(size.width, column.width), size.height + 2 + column.height)
      }
    }

    private static func word(_ card: Scene.Card, _ words: SceneWords) -> String {
      let say = words.language.picture
      let state =
        card.fold != nil && card.level == nil
        ? words.word(card.state) : word(card.state, card.level, words.language)
      return switch card.change {
      case nil: state
      case .closed: say.closed(state)
      case .opened: say.opened(state)
      case .less: say.less(state)
      case .more: say.more(state)
      case .mixed: say.lessAndMore(state)
      }
    }

    private static func word(
      _ state: Scene.Card.State, _ level: Level?, _ language: Language
    ) -> String {
      let level = level.map(language.level)
      return switch state {
      case .seed: language.picture.startsHere
      case .confirmed: level ?? language.picture.reached
      case .possible: language.common.possibleLevel(level ?? "")
      case .near: language.picture.oneStepFrom(level ?? language.picture.it)
      case .unreached: language.picture.notReached
      case .plain: ""
      }
    }
  }
}
