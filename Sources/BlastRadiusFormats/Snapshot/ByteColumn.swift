import GraphKernel

/// A column of any width.
protocol ByteColumn {
  func lend<Result>(_ body: (Borrowed<UInt8>) throws -> Result) rethrows -> Result
}

extension Column: ByteColumn {}
