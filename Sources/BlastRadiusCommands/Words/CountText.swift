internal import BlastRadius
internal import BlastRadiusRendering

/// Numbers as people read them.
enum CountText {
  /// The number with a sign between groups of three digits: `1,234,567`.
  static func grouped(_ number: Int) -> String { Said.language.grouped(number) }

  /// What a table left out and where it is; empty where it is complete.
  static func more(_ count: Int, _ where: String) -> String {
    count > 0 ? Said.page.more(grouped(count), `where`) : ""
  }

  /// `a, b, c and 4 more`: the first items, and how many are left out.
  static func first(
    _ count: Int, of items: some Collection<String>, separator: String = ", "
  ) -> String {
    cut(items.prefix(count).joined(separator: separator), more: items.count - count)
  }

  /// A list, and how many more there are than it has.
  static func cut(_ list: String, more: Int) -> String {
    more > 0 ? Said.common.andMore(list, grouped(more)) : list
  }
}
