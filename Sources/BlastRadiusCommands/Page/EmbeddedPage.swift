internal import CReport

/// The style and the script that stand in every page.
enum EmbeddedPage {
  static let style = unsafe text(br_page_style())
  static let script = unsafe text(br_page_script())

  @unsafe private static func text(_ part: br_page_text) -> String {
    let bytes = unsafe UnsafeBufferPointer(start: part.text, count: part.length)
    return unsafe String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self)
  }
}
