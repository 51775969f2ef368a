// The parser of YAML 1.1; trees and emitting are not used.
#ifndef BLASTRADIUS_CLIBYAML_SHIM_H
#define BLASTRADIUS_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
