import Synchronization

/// The edges that no rule of an estate leads to, by the nodes they start and end at: those of the
/// model, and imported ones that give nothing.
///
/// It is made when it is first asked for, once, and so is a class.
final class EdgeIndex: Sendable {
  private let lists = Mutex<Lists?>(nil)

  /// Numbers of edges by number of node, ascending.
  struct Lists: Sendable {
    var from: [Int: [Int]] = [:]
    var into: [Int: [Int]] = [:]

    mutating func add(_ edge: Int, from subject: Int, into object: Int) {
      from[subject, default: []].append(edge)
      into[object, default: []].append(edge)
    }
  }

  /// The lists, made by the body where nobody asked before.
  func lists(_ make: () -> Lists) -> Lists {
    lists.withLock { known in
      if let known { return known }
      let made = make()
      known = made
      return made
    }
  }
}
