/**
 * Annotations of handler classes: {@link dev.rrjava.annotation.Route}, and those of methods and
 * their parameters. They are read at compile time by rr-processor, and not present at run time. The
 * package depends on no other.
 */
package dev.rrjava.annotation;
