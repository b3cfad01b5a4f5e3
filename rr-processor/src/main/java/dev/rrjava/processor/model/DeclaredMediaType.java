package dev.rrjava.processor.model;

import java.util.Optional;

/**
 * A media type, or range of media types, in an annotation.
 *
 * @param location the value in the source
 * @param text the value as written
 * @param mediaType the parsed value; empty if it is malformed
 */
public record DeclaredMediaType(Location location, String text, Optional<MediaType> mediaType) {}
