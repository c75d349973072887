#include <stdint.h>

/// How many blocks of memory this process has asked for so far; 0 always where they aren't counted.
uint64_t allocation_count(void);
