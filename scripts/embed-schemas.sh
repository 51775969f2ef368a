#!/usr/bin/env bash
# Writes schema/*.schema.json into a Swift source, so that the program carries them with it.
set -euo pipefail
cd "$(dirname "$0")/.."
target=Sources/BlastRadiusCommands/Schemas/EmbeddedSchemas.swift
export LC_ALL=C
{
  echo '// swift-format-ignore-file'
  echo '// Written by make docs from schema/.'
  echo
  echo '/// The JSON Schemas of `schema/`, by name.'
  echo 'enum EmbeddedSchemas {'
  echo '  /// The text of each schema.'
  echo '  static let all: [String: String] = ['
  for file in schema/*.schema.json; do
    printf '    "%s": ##"""\n' "$(basename "$file" .schema.json)"
    cat "$file"
    printf '\n"""##,\n'
  done
  echo '  ]'
  echo '}'
} > "$target.new"
mv "$target.new" "$target"
