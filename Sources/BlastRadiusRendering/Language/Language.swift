import BlastRadius

/// A language in which pictures and pages say what is fixed; what a model says is in its own.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// German.
  case german = "de"

  /// What several kinds of pictures and pages say.
  package var common: Speech<CommonTexts> { Speech(CommonTexts.all, self) }
  /// What pictures of nodes and edges say.
  package var picture: Speech<PictureTexts> { Speech(PictureTexts.all, self) }
  /// What their descriptions for those who do not see them say besides.
  package var words: Speech<PictureWordTexts> { Speech(PictureWordTexts.all, self) }
  /// What timelines say.
  package var timeline: Speech<TimelineTexts> { Speech(TimelineTexts.all, self) }

  /// A number with a sign between groups of three digits: `1,240`, `1.240`.
  package func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += common.groups }
      text.append(digit)
    }
    return text
  }

  /// The short name of a month, from 1 on.
  func month(_ number: Int) -> String {
    let names = common.months.split(separator: " ")
    return names.indices.contains(number - 1) ? String(names[number - 1]) : String(number)
  }

  /// Items of a list in a sentence: `a, b and c`.
  package func list(_ items: [String]) -> String { WordList.joined(items, common.and) }

  /// Items of which one is enough: `a, b or c`.
  package func choice(_ items: [String]) -> String { WordList.joined(items, common.or) }
}
