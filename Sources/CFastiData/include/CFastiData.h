#pragma once
#include <stddef.h>

/* Tables built into the program. */
typedef enum {
    FASTI_ANSWERS,
    FASTI_ATTITUDES,
    FASTI_COUNTRIES,
    FASTI_FORMER,
    FASTI_GIVEN,
    FASTI_BODIES,
    FASTI_DESCRIPTIONS,
    FASTI_DOUBTS,
    FASTI_HEADS,
    FASTI_OFFICES,
    FASTI_EVENTS,
    FASTI_GOVERNORS,
    FASTI_IRREGULAR,
    FASTI_LIGHT,
    FASTI_PEOPLE,
    FASTI_PLACES,
    FASTI_RECALLS,
    FASTI_SAYINGS,
    FASTI_SPEECH,
    FASTI_SUFFERED,
    FASTI_THINGS,
} fasti_table_name;

/* Bytes that live as long as the program. */
typedef struct {
    const unsigned char *bytes;
    size_t count;
} fasti_blob;

fasti_blob fasti_table(fasti_table_name name);

/* A DOCX file whose styles, running title and page numbers digests have. */
fasti_blob fasti_reference_document(void);
