// libyaml's events, and no tree made by it: a tree built by recursion overflows the stack on a deep
// file, and knows neither the place of a second key nor where a value ends.
import BlastRadius
import CLibYAML

/// The events of a YAML text, one at a time.
@safe final class YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let escapes: SurrogateEscapes

  /// Starts reading bytes that are valid UTF-8.
  init(_ input: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    escapes = SurrogateEscapes(input)
    unsafe bytes = .allocate(capacity: escapes.bytes.count)
    _ = unsafe bytes.initialize(from: escapes.bytes)
    _ = unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe bytes.deallocate()
  }

  /// The next event.
  func next() throws -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw error() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe YAMLEvent(
      kind: kind(of: event), start: place(event.start_mark), end: place(event.end_mark))
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch unsafe event.type {
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe .sequenceStart(
        anchor: text(start.anchor), isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe .mappingStart(
        anchor: text(start.anchor), isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: return unsafe .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return unsafe .scalar(
        String(decoding: value, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
        anchor: text(scalar.anchor))
    default: return .streamStart
    }
  }

  private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
  }

  private func place(_ mark: yaml_mark_t) -> YAMLMark { escapes.original(YAMLMark(mark)) }

  private func error() -> YAMLSyntaxError {
    let parser = unsafe self.parser.pointee
    let isReader = unsafe parser.error == YAML_READER_ERROR
    return unsafe YAMLSyntaxError(
      problem: parser.problem.map { unsafe String(cString: $0) } ?? "out of memory",
      mark: place(parser.problem_mark),
      context: parser.context.map { unsafe String(cString: $0) },
      contextMark: place(parser.context_mark),
      badCharacterOffset: isReader ? Int(parser.problem_offset) : nil)
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    line = Int(mark.line)
    column = Int(mark.column)
    offset = Int(mark.index)
  }
}
