// What Swift needs of zlib to unpack gzip, without macros.
#ifndef BLASTRADIUS_CZLIB_SHIM_H
#define BLASTRADIUS_CZLIB_SHIM_H

#include <zlib.h>

// Begins to unpack gzip; Z_OK where there is memory.
static inline int br_gzip_begin(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

#endif
