/// A place in the text, counted from 0: the line, the column and the offset in Unicode scalars.
struct YAMLMark {
  var line = 0
  var column = 0
  var offset = 0
}
