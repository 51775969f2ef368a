// The style and the script of pages, which the compiler puts here as they are.

#include "CReport.h"

// Part of C23; every Clang that builds Swift 6.2 has it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char style[] = {
#embed "page.css"
};
static const char script[] = {
#embed "page.js"
};

struct br_page_text br_page_style(void) {
  return (struct br_page_text){style, sizeof style};
}

struct br_page_text br_page_script(void) {
  return (struct br_page_text){script, sizeof script};
}
