/**
 * Where frames come from and go to: standard input and output, tcp or unix sockets, or memory.
 * Knows nothing of what is said over a relay.
 */
@NullMarked
package dev.rrjava.runtime.relay;

import org.jspecify.annotations.NullMarked;
