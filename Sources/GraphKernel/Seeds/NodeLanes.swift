/// The lanes in which each level of a node holds.
struct NodeLanes {
  let control: Lanes512
  let write: Lanes512
  let read: Lanes512
  let connect: Lanes512

  init(_ sweep: borrowing SeedSweep, _ node: Int) {
    let levels = sweep.levels
    control = sweep.lanes(of: levels.fact(node, 3))
    write = sweep.lanes(of: levels.fact(node, 2))
    read = sweep.lanes(of: levels.fact(node, 1))
    connect = sweep.lanes(of: levels.fact(node, 0))
  }

  /// The lanes in which the strongest level is below control and is not among the others'.
  func strongest(above others: NodeLanes) -> Lanes512 {
    let writes = write.subtracting(control)
    let reads = read.subtracting(control | write)
    let connects = connect.subtracting(control | write | read)
    return writes.subtracting(others.write) | reads.subtracting(others.read)
      | connects.subtracting(others.connect)
  }
}
