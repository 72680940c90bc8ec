#include "CFuzzer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *, size_t));

/// The package manager starts a program at `NAME_main` instead of in libFuzzer's own `main`.
#define FUZZER(name)                                                         \
    int name##_main(int argc, char **argv) {                                 \
        return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput);    \
    }

FUZZER(FuzzEDTF)
FUZZER(FuzzExtractor)
FUZZER(FuzzJSON)
FUZZER(FuzzLanguage)
FUZZER(FuzzRendering)
FUZZER(FuzzTagger)
FUZZER(FuzzText)
