// The one function of libFuzzer, which the toolchain links with `-sanitize=fuzzer`.
#ifndef BLASTRADIUS_CFUZZER_H
#define BLASTRADIUS_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

// Calls the function with bytes that reach ever more of the program; returns when it has enough.
int LLVMFuzzerRunDriver(int *count, char ***arguments,
                        int (*function)(const uint8_t *bytes, size_t size));

#endif
