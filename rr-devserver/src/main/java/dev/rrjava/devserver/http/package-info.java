/**
 * Reads requests and writes responses in HTTP/1, as Go's {@code net/http} does, on which RoadRunner
 * is based. The only package that depends on Jetty, which accepts connections. What requests and
 * responses mean is decided in {@code gateway}.
 */
@NullMarked
package dev.rrjava.devserver.http;

import org.jspecify.annotations.NullMarked;
