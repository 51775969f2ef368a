extension ModelChecker {
  mutating func checkMarks() {
    for mark in model.marks.all {
      if let zone = mark.zone { checkZone(zone, ModelPath.node(mark.id).field("zone")) }
    }
    for conflict in model.marks.conflicts {
      let path = ModelPath.node(conflict.second).field(conflict.key)
      let node = model.estate?.id(of: conflict.node) ?? ""
      report(
        "conflicting-marks",
        "\(conflict.second.inTicks) and \(conflict.first.inTicks) give \(node.inTicks) "
          + "different values of `\(conflict.key)`", path,
        notes: [
          .init(
            "the other one", at: place(ModelPath.node(conflict.first).field(conflict.key)))
        ])
    }
  }
}
