#ifndef BLASTRADIUS_CSCHEMAS_H
#define BLASTRADIUS_CSCHEMAS_H

#include <stddef.h>

// A JSON Schema as it stands in schema/, with its name; the text does not end in 0.
struct br_schema {
  const char *name;
  const char *text;
  size_t length;
};

// How many there are.
extern const size_t br_schema_count;

// One of them, by name.
const struct br_schema *br_schema_at(size_t position);

#endif
