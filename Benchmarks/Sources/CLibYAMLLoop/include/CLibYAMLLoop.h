#ifndef CLIBYAMLLOOP_H
#define CLIBYAMLLOOP_H

#include <stddef.h>

/// The number of libyaml events in a text; -1 if it isn't YAML.
long libyaml_event_count(const unsigned char *bytes, size_t count);

#endif
