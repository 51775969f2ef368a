internal import ArgumentParser

/// What the files of tables are.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, parquet
}
