/**
 * HTTP on one side, payloads of the relay on the other: what a client sends becomes a request for a
 * worker, what a worker replies becomes a response, both as RoadRunner does it. The only package
 * that knows Jetty.
 */
@NullMarked
package dev.rrjava.devserver.http;

import org.jspecify.annotations.NullMarked;
