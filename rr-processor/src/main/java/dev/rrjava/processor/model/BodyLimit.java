package dev.rrjava.processor.model;

/**
 * The maximum length of the body of a request.
 *
 * @param location the annotation in the source
 * @param byteCount the limit
 */
public record BodyLimit(Location location, long byteCount) {}
