/// A step of reading YAML.
struct YAMLEvent {
  var kind: Kind
  var start: YAMLMark
  var end: YAMLMark

  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case scalar(String, isPlain: Bool, anchor: String?)
    case sequenceStart(anchor: String?, isFlow: Bool), sequenceEnd
    case mappingStart(anchor: String?, isFlow: Bool), mappingEnd
    case alias(String)
  }
}
