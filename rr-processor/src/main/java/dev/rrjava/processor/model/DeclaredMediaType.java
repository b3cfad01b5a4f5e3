package dev.rrjava.processor.model;

import dev.rrjava.http.MediaType;
import java.util.Optional;

/**
 * A media type, or range of media types, in an annotation.
 *
 * @param location the value in the source
 * @param text the value as written
 * @param mediaType the parsed value; empty if it is malformed
 */
public record DeclaredMediaType(Location location, String text, Optional<MediaType> mediaType) {
  /**
   * Returns the value of the header field.
   *
   * @return the text without spaces around it
   */
  public String value() {
    return text.strip();
  }

  /**
   * Returns type and subtype.
   *
   * @return for example {@code application/json}; empty if the media type is malformed
   */
  public String name() {
    return mediaType.map(MediaType::name).orElse("");
  }

  /**
   * Returns whether it is a media type without parameters.
   *
   * @param name type and subtype, in lower case
   * @return false if it is another media type, or has parameters
   */
  public boolean is(String name) {
    return value().equalsIgnoreCase(name);
  }
}
