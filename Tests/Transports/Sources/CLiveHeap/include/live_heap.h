#include <stddef.h>

// The bytes that are allocated and not freed; 0 where the system doesn't tell.
size_t live_heap_bytes(void);
