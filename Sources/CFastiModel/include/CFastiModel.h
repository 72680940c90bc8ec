#pragma once
#include <stddef.h>

/* The model of English that is built into the program: bytes that live as long as it does. */
const void *fasti_english_model(size_t *count);
