// Where the version changes, only this file is compiled anew.

#include "CVersion.h"

#ifndef BLASTRADIUS_VERSION
#define BLASTRADIUS_VERSION "0.0.0-dev"
#endif

const char *br_version(void) { return BLASTRADIUS_VERSION; }
