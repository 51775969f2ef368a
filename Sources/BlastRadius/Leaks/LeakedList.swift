/// Credentials that leaked, as a list or a scanner's report names them.
///
/// It holds no secret: a value that looks like one is kept as a hash that only this process can
/// compute, to be compared with the names of a model.
public struct LeakedList: Sendable {
  /// The entries in the order of the list; those that say the same of the same names are one.
  public var entries: [Entry]
  /// How the list was written.
  public var format: Format
  /// What the list says of credentials and accounts without saying that they leaked.
  public var records: [LeakedRecord] = []
  /// The rows that could not be read, sorted by place, each with what is wrong with it.
  public var unread: [Diagnostic] = []
  /// The warnings, sorted by place; of each code the first, with the number of the others.
  public var warnings: [Diagnostic]

  /// How a list is written.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    case csv
    case json
    case jsonLines = "json-lines"
    case lines
  }

  /// One leaked credential.
  public struct Entry: Hashable, Sendable {
    /// Where it stands in the list: once, or several times where entries were united.
    public var places: [Place]
    /// What it is matched by; empty where the list names it by nothing but its secret.
    public var names: [LeakedName]
    /// When it leaked, where the list says so.
    public var leaked: Moment?
    /// When it was found or committed, as the list writes it: no beginning of the leak.
    public var seen: String?
    /// What it is: a kind, the rule of a scanner, its detector.
    public var kind: String?
    /// Whose it is, where the list says so; what looks like a secret in it is masked.
    public var owner: String?
    /// Where it was found, such as `repo conf/aws.tf:2 commit 74d53286c550`; what looks like a
    /// secret in it is masked.
    public var found: [String]
    /// Whether the scanner found that it works; `nil` where nobody says.
    public var isVerified: Bool?
    /// Whom it signs in as, as a scanner found; each is among the names, as an owner.
    public var access: [LeakedAccess] = []

    /// Makes an entry of which nothing but its place and names are known.
    public init(at place: Place, names: [LeakedName]) {
      places = [place]
      self.names = names
      found = []
    }

    /// What the entry is called: its first name that can be shown, or its place. It comes from the
    /// list, and may hold any character.
    public var title: String {
      if let shown = names.lazy.compactMap(\.text).first { return shown }
      let place = places.first?.description ?? "an entry"
      return names.isEmpty ? place : "\(place) (value withheld)"
    }
  }

  /// A place in a list.
  public struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The line it begins at, from 1.
    public var line: Int
    /// Its number in a JSON list, from 1.
    public var item: Int?

    /// Makes a place.
    public init(line: Int, item: Int? = nil) {
      self.line = line
      self.item = item
    }

    /// `line 17`, or `item 3, line 17` in a JSON list.
    public var description: String { (item.map { "item \($0), " } ?? "") + "line \(line)" }

    /// Orders by place.
    public static func < (left: Place, right: Place) -> Bool {
      (left.line, left.item ?? 0) < (right.line, right.item ?? 0)
    }
  }

  /// Makes a list.
  public init(_ entries: [Entry], format: Format = .lines, warnings: [Diagnostic] = []) {
    self.entries = entries
    self.format = format
    self.warnings = warnings
  }
}
