import GraphKernel

/// What all numbers of a section have to be looked at for, beside its bytes while they are near.
struct SectionScan {
  let section: SnapshotLayout.Section
  /// Whether the bytes have their checksum.
  let isIntact: Bool
  /// Whether the section has offsets of which none is less than the one before it.
  let isRising: Bool
  /// The least and the largest index, where the section has any.
  let bounds: ClosedRange<UInt32>?

  init(_ entry: SnapshotLayout.Entry, _ parts: SnapshotParts) {
    section = entry.section
    isIntact = parts.isIntact(entry)
    isRising = section.numbers == .offsets && parts.numbers(section).isRising
    bounds = section.numbers == .indices ? parts.numbers(section).bounds : nil
  }
}
