// Where the tokens of a JSON text are, found by simdjson.
//
// No exception leaves these functions, and none of them recurses.
#ifndef BLASTRADIUS_CSIMDJSON_H
#define BLASTRADIUS_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  csimdjson_ok = 0,
  // The text is not UTF-8.
  csimdjson_not_utf8 = 1,
  // A text between quotes has a control character in it, or no closing quote.
  csimdjson_bad_string = 2,
  csimdjson_no_memory = 3,
  csimdjson_failed = 4,
} csimdjson_status;

typedef struct csimdjson_indexer csimdjson_indexer;

// Makes an indexer, or returns NULL where there is no memory.
csimdjson_indexer *csimdjson_create(void);

// Frees an indexer.
void csimdjson_destroy(csimdjson_indexer *indexer);

// Finds the tokens of a text that begins and ends outside of quotes: braces, brackets, colons,
// commas, and where each quoted text and each other scalar begins.
//
// The positions stay until the next call. The text is validated as UTF-8; its grammar is not.
csimdjson_status csimdjson_index(csimdjson_indexer *indexer, const uint8_t *text, size_t length,
                                 const uint32_t **positions, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
