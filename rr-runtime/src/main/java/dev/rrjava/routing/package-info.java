/**
 * The base class of the generated {@code Routes}: the response where no route matches, trailing
 * slashes, and routers that are joined. Builds on {@code http} and {@code generated}.
 */
@NullMarked
package dev.rrjava.routing;

import org.jspecify.annotations.NullMarked;
