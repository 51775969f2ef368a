/// The reader of standard output has gone away.
struct BrokenPipe: Error {}
