/** Tests the plugins through which requests pass, with what RoadRunner 3.0.0 responded. */
@NullMarked
package dev.rrjava.devserver.middleware;

import org.jspecify.annotations.NullMarked;
