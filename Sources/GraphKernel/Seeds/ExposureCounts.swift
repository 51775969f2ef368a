/// How many nodes a seed exposes, by strongest level.
package struct ExposureCounts: Equatable, Sendable {
  package var controlled = 0
  package var writable = 0
  package var readable = 0
  package var connectable = 0
  package var critical = 0
  package var marginal: Int?
}
