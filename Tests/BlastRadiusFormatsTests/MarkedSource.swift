import BlastRadius
import BlastRadiusFormats
import Testing

/// A source text with places marked `1️⃣`, `2️⃣`, … in it.
struct MarkedSource {
  let text: String
  /// The line and column of each mark, in the order of their numbers.
  let places: [(line: Int, column: Int)]

  init(_ marked: String) {
    var text = ""
    var places: [Int: (Int, Int)] = [:]
    var line = 1
    var column = 1
    for character in marked {
      if let number = Self.marks.firstIndex(of: character) {
        places[number] = (line, column)
        continue
      }
      text.append(character)
      if character == "\n" {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
    self.text = text
    self.places = (0..<places.count).compactMap { places[$0] }
  }

  private static let marks: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣"]
}

/// Reads a text and returns everything that is said about it.
func diagnostics(of text: String, named name: String = "model.yaml") -> [Diagnostic] {
  do {
    return try ModelReader.read(text: text, named: name).warnings
  } catch let error as BlastRadiusError {
    return error.diagnostics
  } catch {
    Issue.record(error)
    return []
  }
}

/// A diagnostic in one line, for comparison: place, code, message and notes.
func line(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.location.map { "\($0.line):\($0.column): " } ?? ""
  let notes = diagnostic.notes.map { note in
    "; \(note.location.map { "\($0.line):\($0.column): " } ?? "")\(note.message)"
  }
  return "\(place)\(diagnostic.code.rawValue): \(diagnostic.message)\(notes.joined())"
}
