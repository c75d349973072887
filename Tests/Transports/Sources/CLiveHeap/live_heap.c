#include "live_heap.h"

// Tells whether the library is glibc.
#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>

size_t live_heap_bytes(void) {
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}
#else
size_t live_heap_bytes(void) { return 0; }
#endif
