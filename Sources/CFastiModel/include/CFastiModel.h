#pragma once
#include <stddef.h>

/* The model of English that is built into the program: bytes that live as long as it does. */
const void *fasti_english_model(size_t *count);

/* Sends for a line of memory that will be read soon. */
static inline void fasti_prefetch(const void *place) { __builtin_prefetch(place); }
