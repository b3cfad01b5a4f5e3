/**
 * What a developer sees of requests: remembers the last ones, prints a line for each, replaces what
 * workers report about errors by pages, and serves {@code /_rr/}. Stands before {@code gateway},
 * and builds on {@code host} and {@code page}.
 */
@NullMarked
package dev.rrjava.devserver.inspect;

import org.jspecify.annotations.NullMarked;
