/**
 * What generated code calls: matching a path, converting parameters, answering what no route
 * answers. Builds on {@code http} and {@code codec}.
 */
@NullMarked
package dev.rrjava.runtime.routing;

import org.jspecify.annotations.NullMarked;
