#include "CFastiPage.h"

/* The files of the folder `page`, built into the program as they stand: #embed is C23. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "page/page.css"
};
static const unsigned char body[] = {
#embed "page/body.html"
};
/* One program of several files, in the order in which they need each other. */
static const unsigned char program[] = {
#embed "page/text.js"
    ,
#embed "page/days.js"
    ,
#embed "page/filter.js"
    ,
#embed "page/axis.js"
    ,
#embed "page/passages.js"
    ,
#embed "page/list.js"
    ,
#embed "page/export.js"
    ,
#embed "page/page.js"
};

fasti_page_part fasti_page_style(void) { return (fasti_page_part){style, sizeof style}; }
fasti_page_part fasti_page_body(void) { return (fasti_page_part){body, sizeof body}; }
fasti_page_part fasti_page_program(void) { return (fasti_page_part){program, sizeof program}; }
