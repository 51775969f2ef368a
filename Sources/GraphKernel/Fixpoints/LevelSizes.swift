/// How large a level has to be to be walked in one way or another.
struct LevelSizes: Sendable {
  /// A level with one fact in so many is a bit per fact, and a smaller one a list.
  var sparsest = 1024
  /// From so many facts on, a level is shared by several threads.
  var shared = 1 << 15
}
