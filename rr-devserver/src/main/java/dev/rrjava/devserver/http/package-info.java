/**
 * Listens for HTTP, with Jetty: the only package that depends on it. What requests and responses
 * mean is decided in {@code gateway}.
 */
@NullMarked
package dev.rrjava.devserver.http;

import org.jspecify.annotations.NullMarked;
