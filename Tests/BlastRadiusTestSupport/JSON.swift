import Foundation

/// A JSON value.
public enum JSON: Hashable, Sendable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// Reads a JSON text.
  public init(_ text: String) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  /// Decodes whatever is there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  /// The field of an object, or `null`.
  public subscript(key: String) -> JSON { fields[key] ?? .null }

  /// The fields of an object; none for anything else.
  public var fields: [String: JSON] {
    if case .object(let fields) = self { fields } else { [:] }
  }

  /// The items of a list; none for anything else.
  public var items: [JSON] {
    if case .array(let items) = self { items } else { [] }
  }

  /// The text, or `nil`.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number, or `nil`.
  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// What JSON Schema calls the type; a whole number is an `integer`.
  var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number(let number): number == number.rounded() ? "integer" : "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
