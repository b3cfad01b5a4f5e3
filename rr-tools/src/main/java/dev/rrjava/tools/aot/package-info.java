/**
 * Creates a cache of loaded classes, with which workers start faster. Start with {@link
 * dev.rrjava.tools.aot.CacheTraining}.
 */
@NullMarked
package dev.rrjava.tools.aot;

import org.jspecify.annotations.NullMarked;
