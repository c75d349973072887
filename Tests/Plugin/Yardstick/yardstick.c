// usage: yardstick FILE LIMIT COMMAND [ARGUMENT …]
// Prints the processor time of a command, over that of libyaml's bare event loop over a file; the best of several runs.
// Exits with 3 where the ratio is beyond the limit, which 0 leaves out.
#include "CLibYAMLLoop.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

static double used(int who) {
    struct rusage usage;
    getrusage(who, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    if (count < 4) return 2;
    FILE *file = fopen(arguments[1], "rb");
    if (!file) return 2;
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(size);
    if (!bytes || fread(bytes, 1, size, file) != size) return 2;

    double loop = 1e9, command = 1e9, wall = 1e9;
    for (int run = 0; run < 5; run++) {
        double start = used(RUSAGE_SELF);
        if (libyaml_event_count(bytes, size) < 0) return 2;
        double time = used(RUSAGE_SELF) - start;
        if (time < loop) loop = time;
    }
    for (int run = 0; run < 3; run++) {
        double start = used(RUSAGE_CHILDREN), began = now();
        pid_t child = fork();
        if (child == 0) {
            execv(arguments[3], arguments + 3);
            _exit(127);
        }
        int status;
        if (child < 0 || waitpid(child, &status, 0) != child || status != 0) return 1;
        double time = used(RUSAGE_CHILDREN) - start, elapsed = now() - began;
        if (time < command) command = time;
        if (elapsed < wall) wall = elapsed;
    }
    printf("%.2f s of processor time (%.2f s elapsed), %.0f times libyaml's %.3f s\n", command, wall, command / loop, loop);
    double limit = atof(arguments[2]);
    return limit > 0 && command / loop > limit ? 3 : 0;
}
