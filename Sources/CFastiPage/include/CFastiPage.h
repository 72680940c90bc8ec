#pragma once
#include <stddef.h>

/* Bytes that live as long as the program. */
typedef struct {
    const unsigned char *bytes;
    size_t count;
} fasti_page_part;

/* What the interactive page is made of, built into the program: its style, the elements of its body, and its program. */
fasti_page_part fasti_page_style(void);
fasti_page_part fasti_page_body(void);
fasti_page_part fasti_page_program(void);
