/**
 * The conversation between RoadRunner and one worker: handshake, wait for a payload, answer it
 * once, stop. Payloads are bytes here; builds on {@code wire} and {@code relay}.
 */
@NullMarked
package dev.rrjava.runtime.worker;

import org.jspecify.annotations.NullMarked;
