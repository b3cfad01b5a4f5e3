package dev.rrjava.processor.model;

/**
 * The most bytes that the body of a request may have.
 *
 * @param location where it is written
 * @param byteCount the limit
 */
public record BodyLimit(Location location, long byteCount) {}
