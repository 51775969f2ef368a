/// The places of an array that several threads fill, each of them others; what is filled in is whole
/// when all have ended.
@safe struct DisjointWriter<Value: BitwiseCopyable>: @unchecked Sendable {
  private let base: UnsafeMutableBufferPointer<Value>

  /// The places of memory that lives until all threads have ended.
  init(_ memory: UnsafeMutableBufferPointer<Value>) { unsafe base = memory }

  subscript(position: Int) -> Value {
    @inline(__always)
    get {
      unsafe precondition(position >= 0 && position < base.count, "no such place")
      return unsafe base[position]
    }
    @inline(__always)
    nonmutating set {
      unsafe precondition(position >= 0 && position < base.count, "no such place")
      unsafe base[position] = newValue
    }
  }
}
