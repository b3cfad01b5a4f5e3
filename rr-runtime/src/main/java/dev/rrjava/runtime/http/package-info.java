/**
 * Payloads as HTTP messages: a {@link dev.rrjava.runtime.http.Request} comes in, a {@link
 * dev.rrjava.runtime.http.Response} goes out. Builds on {@code worker}.
 */
@NullMarked
package dev.rrjava.runtime.http;

import org.jspecify.annotations.NullMarked;
