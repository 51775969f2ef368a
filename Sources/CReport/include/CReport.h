#ifndef BLASTRADIUS_CREPORT_H
#define BLASTRADIUS_CREPORT_H

#include <stddef.h>

// A text that stands in every page; it does not end in 0.
struct br_page_text {
  const char *text;
  size_t length;
};

// How pages look.
struct br_page_text br_page_style(void);

// What pages do besides being read.
struct br_page_text br_page_script(void);

#endif
