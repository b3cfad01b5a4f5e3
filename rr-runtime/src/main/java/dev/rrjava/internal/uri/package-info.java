/**
 * The parts of a URI (RFC 3986), read in place, eight bytes at a time. Depends on no other package.
 */
@NullMarked
package dev.rrjava.internal.uri;

import org.jspecify.annotations.NullMarked;
