/**
 * Converts bodies to objects and back: the interface that a library for JSON or another format
 * implements, and the codecs of an application. Builds on {@code http}.
 */
@NullMarked
package dev.rrjava.codec;

import org.jspecify.annotations.NullMarked;
