/**
 * What generated code calls: matching a path, converting parameters, answering what no route
 * answers. Builds on {@code http}.
 */
@NullMarked
package dev.rrjava.runtime.routing;

import org.jspecify.annotations.NullMarked;
