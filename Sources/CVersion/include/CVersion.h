#ifndef BLASTRADIUS_CVERSION_H
#define BLASTRADIUS_CVERSION_H

// The version of what was built: of a release the number of its tag. It lives as long as the process.
const char *br_version(void);

#endif
