internal import BlastRadius

/// Breaks text into lines at words, so that no character is lost.
enum TextWrapping {
  /// A piece that is never broken.
  private struct Word {
    var text = ""
    var width = 0
    /// Whether a space stands in front of it where it does not begin a line.
    var isApart = false
  }

  /// The text in lines of so many columns; a word that is wider goes over.
  ///
  /// Wide characters are words of their own, for their scripts have no spaces. Lines after the first
  /// are set in as the text is.
  ///
  /// - Parameter keepsTimes: Whether `2023-11-23 16:35 –` is one word.
  static func lines(_ text: String, width: Int, keepsTimes: Bool = false) -> [String] {
    if DisplayWidth.of(text) <= width { return [text] }
    let indent = String(text.prefix { $0 == " " })
    var lines: [String] = []
    var (line, used) = (indent, indent.count)
    for word in words(of: text.dropFirst(indent.count), keepsTimes: keepsTimes) {
      let space = word.isApart && used > indent.count ? 1 : 0
      if used > indent.count, used + space + word.width > width {
        lines.append(line)
        (line, used) = (indent + word.text, indent.count + word.width)
      } else {
        line += (space == 1 ? " " : "") + word.text
        used += space + word.width
      }
    }
    return lines + [line]
  }

  /// The columns of the widest word.
  static func widestWord(of text: String, keepsTimes: Bool = false) -> Int {
    let indent = text.prefix { $0 == " " }.count
    let words = words(of: text.dropFirst(indent), keepsTimes: keepsTimes)
    return indent + (words.map(\.width).max() ?? 0)
  }

  private static func words(of text: Substring, keepsTimes: Bool) -> [Word] {
    var words: [Word] = []
    var word = Word()
    var last: Character = " "
    func isDigit(_ character: Character?) -> Bool {
      character.map { ("0"..."9").contains($0) } ?? false
    }
    func end(isApart: Bool) {
      if !word.text.isEmpty { words.append(word) }
      word = Word(isApart: isApart)
    }
    for index in text.indices {
      let character = text[index]
      let next = text.index(after: index)
      if character == " " {
        let following = next < text.endIndex ? text[next] : nil
        if keepsTimes, isDigit(last), isDigit(following) || following == "–" {
          word.text += " "
          word.width += 1
        } else {
          end(isApart: true)
        }
      } else {
        let width = DisplayWidth.of(character)
        if width == 2 || DisplayWidth.of(last) == 2, last != " " { end(isApart: false) }
        word.text.append(character)
        word.width += width
      }
      last = character
    }
    end(isApart: false)
    return words
  }
}
