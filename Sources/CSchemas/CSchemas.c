// The files of schema/, which the compiler puts here; whoever adds one adds two lines.

#include "CSchemas.h"

// Part of C23; every Clang that builds Swift 6.2 has it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char blastradius[] = {
#embed "../../schema/blastradius.schema.json"
};
static const char check[] = {
#embed "../../schema/check.schema.json"
};
static const char choke[] = {
#embed "../../schema/choke.schema.json"
};
static const char diagnostics[] = {
#embed "../../schema/diagnostics.schema.json"
};
static const char diff[] = {
#embed "../../schema/diff.schema.json"
};
static const char explain[] = {
#embed "../../schema/explain.schema.json"
};
static const char exposure[] = {
#embed "../../schema/exposure.schema.json"
};
static const char find[] = {
#embed "../../schema/find.schema.json"
};
static const char harden[] = {
#embed "../../schema/harden.schema.json"
};
static const char rank[] = {
#embed "../../schema/rank.schema.json"
};
static const char timeline[] = {
#embed "../../schema/timeline.schema.json"
};
static const char triage[] = {
#embed "../../schema/triage.schema.json"
};
static const char vocabulary[] = {
#embed "../../schema/vocabulary.schema.json"
};
static const char whatif[] = {
#embed "../../schema/whatif.schema.json"
};
static const char who[] = {
#embed "../../schema/who.schema.json"
};

static const struct br_schema br_schemas[] = {
  {"blastradius", blastradius, sizeof blastradius},
  {"check", check, sizeof check},
  {"choke", choke, sizeof choke},
  {"diagnostics", diagnostics, sizeof diagnostics},
  {"diff", diff, sizeof diff},
  {"explain", explain, sizeof explain},
  {"exposure", exposure, sizeof exposure},
  {"find", find, sizeof find},
  {"harden", harden, sizeof harden},
  {"rank", rank, sizeof rank},
  {"timeline", timeline, sizeof timeline},
  {"triage", triage, sizeof triage},
  {"vocabulary", vocabulary, sizeof vocabulary},
  {"whatif", whatif, sizeof whatif},
  {"who", who, sizeof who},
};

const size_t br_schema_count = sizeof br_schemas / sizeof *br_schemas;

const struct br_schema *br_schema_at(size_t position) { return &br_schemas[position]; }
