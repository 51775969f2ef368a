import Foundation

/// A validator for the part of JSON Schema that the files under `schema/` use.
///
/// A keyword that it does not know is a problem, so that no schema promises more than is checked.
public struct JSONSchema: Sendable {
  private let root: JSON

  /// Reads a schema.
  public init(_ text: String) throws { root = try JSON(text) }

  /// The ways in which a JSON text disagrees with the schema; empty where it agrees.
  public func problems(in text: String) throws -> [String] {
    problems(try JSON(text), root, at: "$")
  }

  private func problems(_ value: JSON, _ schema: JSON, at path: String) -> [String] {
    schema.fields.flatMap { keyword, argument -> [String] in
      switch keyword {
      case "$schema", "$id", "$defs", "$comment", "title", "description", "default", "examples":
        []
      case "$ref": reference(value, argument.text ?? "", at: path)
      case "type": type(value, argument, at: path)
      case "const": choice(value, [argument], at: path)
      case "enum": choice(value, argument.items, at: path)
      case "required", "properties", "additionalProperties":
        object(value, keyword, schema, at: path)
      case "items", "minItems": array(value, keyword, argument, at: path)
      case "minimum": minimum(value, argument, at: path)
      case "pattern": pattern(value, argument.text ?? "", at: path)
      default: ["\(path): the validator does not know the keyword \(keyword)"]
      }
    }.sorted()
  }

  private func reference(_ value: JSON, _ reference: String, at path: String) -> [String] {
    let parts = reference.split(separator: "/").dropFirst().map(String.init)
    let schema = parts.reduce(root) { $0[$1] }
    guard reference.hasPrefix("#/"), schema != .null else {
      return ["\(path): no schema \(reference)"]
    }
    return problems(value, schema, at: path)
  }

  private func type(_ value: JSON, _ argument: JSON, at path: String) -> [String] {
    let allowed = argument.text.map { [$0] } ?? argument.items.compactMap(\.text)
    let actual = value.typeName
    let isAllowed = allowed.contains(actual) || actual == "integer" && allowed.contains("number")
    return isAllowed ? [] : ["\(path): \(actual) instead of \(allowed.joined(separator: " or "))"]
  }

  private func choice(_ value: JSON, _ allowed: [JSON], at path: String) -> [String] {
    allowed.contains(value) ? [] : ["\(path): \(value) is none of \(allowed)"]
  }

  private func object(_ value: JSON, _ keyword: String, _ schema: JSON, at path: String) -> [String]
  {
    guard case .object(let fields) = value else { return [] }
    let properties = schema["properties"].fields
    switch keyword {
    case "required":
      return schema["required"].items.compactMap(\.text).filter { fields[$0] == nil }
        .map { "\(path): \($0) is missing" }
    case "properties":
      return properties.flatMap { key, schema in
        fields[key].map { problems($0, schema, at: "\(path).\(key)") } ?? []
      }
    default:
      guard schema["additionalProperties"] == .bool(false) else { return [] }
      return fields.keys.filter { properties[$0] == nil }.map { "\(path): \($0) is unknown" }
    }
  }

  private func array(_ value: JSON, _ keyword: String, _ argument: JSON, at path: String)
    -> [String]
  {
    guard case .array(let items) = value else { return [] }
    if keyword == "minItems" {
      let isEnough = Double(items.count) >= argument.number ?? 0
      return isEnough ? [] : ["\(path): too few items"]
    }
    return items.enumerated().flatMap { problems($1, argument, at: "\(path)[\($0)]") }
  }

  private func minimum(_ value: JSON, _ argument: JSON, at path: String) -> [String] {
    guard let number = value.number, let least = argument.number, number < least else { return [] }
    return ["\(path): \(number) is less than \(least)"]
  }

  private func pattern(_ value: JSON, _ pattern: String, at path: String) -> [String] {
    guard let text = value.text else { return [] }
    let isMatch = text.range(of: pattern, options: .regularExpression) != nil
    return isMatch ? [] : ["\(path): \(text) does not match \(pattern)"]
  }
}
