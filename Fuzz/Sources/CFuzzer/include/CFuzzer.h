#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own main loop, which comes with `-sanitize=fuzzer`.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *, size_t));
