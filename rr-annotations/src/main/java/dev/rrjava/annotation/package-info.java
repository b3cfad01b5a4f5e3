/**
 * What handler code is written with: {@link dev.rrjava.annotation.Route} and the annotations of a
 * handler's parameters. The package knows nothing of the rest; rr-processor reads it, and nothing
 * of it is left at run time.
 */
package dev.rrjava.annotation;
