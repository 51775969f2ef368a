// What Swift needs of libzip, without unions and macros.
#ifndef BLASTRADIUS_CZIP_SHIM_H
#define BLASTRADIUS_CZIP_SHIM_H

#include <zip.h>

// Opens a zip file in memory for reading; NULL where it is none. The memory stays the caller's.
static inline zip_t *br_zip_open(const void *bytes, zip_uint64_t length) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
  zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
  if (source && !archive) zip_source_free(source);
  zip_error_fini(&error);
  return archive;
}

// The name of an entry as it is written, or NULL.
static inline const char *br_zip_name(zip_t *archive, zip_uint64_t index) {
  return zip_get_name(archive, index, ZIP_FL_ENC_GUESS);
}

// The sizes an entry claims, unpacked and packed, and whether it is encrypted; 0 when they are known.
static inline int br_zip_sizes(zip_t *archive, zip_uint64_t index, zip_uint64_t *unpacked,
                               zip_uint64_t *packed, int *encrypted) {
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_stat_index(archive, index, 0, &status) != 0) return -1;
  zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
  if ((status.valid & needed) != needed) return -1;
  *unpacked = status.size;
  *packed = status.comp_size;
  *encrypted = status.encryption_method != ZIP_EM_NONE;
  return 0;
}

#endif
