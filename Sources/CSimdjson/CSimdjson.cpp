#include "CSimdjson.h"

#include <algorithm>
#include <memory>
#include <new>
#include <simdjson.h>

struct csimdjson_indexer {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
};

namespace {

// Only the index is used, which does not nest.
constexpr size_t kDepth = 1;
constexpr size_t kLeastCapacity = 1 << 16;

simdjson::error_code reserve(csimdjson_indexer &indexer, size_t length) {
  size_t capacity = std::max(length, kLeastCapacity);
  if (!indexer.parser) {
    return simdjson::get_active_implementation()->create_dom_parser_implementation(
        capacity, kDepth, indexer.parser);
  }
  if (indexer.parser->capacity() >= length) return simdjson::SUCCESS;
  return indexer.parser->allocate(capacity, kDepth);
}

csimdjson_status status(simdjson::error_code error) {
  switch (error) {
    case simdjson::SUCCESS:
    case simdjson::EMPTY: return csimdjson_ok;
    case simdjson::UTF8_ERROR: return csimdjson_not_utf8;
    case simdjson::UNESCAPED_CHARS:
    case simdjson::UNCLOSED_STRING: return csimdjson_bad_string;
    case simdjson::MEMALLOC: return csimdjson_no_memory;
    default: return csimdjson_failed;
  }
}

}  // namespace

extern "C" csimdjson_indexer *csimdjson_create(void) {
  return new (std::nothrow) csimdjson_indexer;
}

extern "C" void csimdjson_destroy(csimdjson_indexer *indexer) { delete indexer; }

extern "C" csimdjson_status csimdjson_index(csimdjson_indexer *indexer, const uint8_t *text,
                                            size_t length, const uint32_t **positions,
                                            size_t *count) {
  *positions = nullptr;
  *count = 0;
  try {
    simdjson::error_code error = reserve(*indexer, length);
    if (error) return status(error);
    error = indexer->parser->stage1(text, length, simdjson::stage1_mode::regular);
    if (error) return status(error);
    *positions = indexer->parser->structural_indexes.get();
    *count = indexer->parser->n_structural_indexes;
    return csimdjson_ok;
  } catch (const std::bad_alloc &) {
    return csimdjson_no_memory;
  } catch (...) {
    return csimdjson_failed;
  }
}
