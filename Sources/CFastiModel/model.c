#include "CFastiModel.h"

/* #embed is C23. */
#pragma clang diagnostic ignored "-Wc23-extensions"

/* On a cache line's border, so that a row of weights is not read from two. */
_Alignas(64) static const unsigned char english[] = {
#embed "english.model"
};

const void *fasti_english_model(size_t *count) {
    *count = sizeof english;
    return english;
}
