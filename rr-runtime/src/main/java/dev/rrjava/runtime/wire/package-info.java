/**
 * Bytes to Goridge frames and back. No policy: what a frame means is decided elsewhere, and this
 * package knows no other of the project.
 */
@NullMarked
package dev.rrjava.runtime.wire;

import org.jspecify.annotations.NullMarked;
