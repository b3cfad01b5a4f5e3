/**
 * Objects in bodies: what a library for JSON or another format implements, and how generated code
 * finds what it needs when it is made. Builds on {@code http}.
 */
@NullMarked
package dev.rrjava.runtime.codec;

import org.jspecify.annotations.NullMarked;
