package dev.rrjava.processor.model;

/**
 * The most bytes that the body of a request may have.
 *
 * @param place where it is written
 * @param byteCount the limit
 */
public record BodyLimit(Place place, long byteCount) {}
