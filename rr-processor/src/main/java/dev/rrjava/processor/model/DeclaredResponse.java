package dev.rrjava.processor.model;

import dev.rrjava.http.MediaType;
import java.util.List;
import java.util.Optional;

/**
 * The response that a method declares, and the bodies that it accepts.
 *
 * @param result the content of the response, according to the return type
 * @param statuses the declared statuses, the usual one first
 * @param headers the declared headers
 * @param produces the media types of the response; empty if none is declared
 * @param consumes the media types of the request; empty if none is declared
 * @param emptyLists annotations that must have a value, but have none
 */
public record DeclaredResponse(
    Result result,
    List<Status> statuses,
    List<Header> headers,
    List<DeclaredMediaType> produces,
    List<DeclaredMediaType> consumes,
    List<Location> emptyLists) {
  /**
   * A header of a response in an annotation.
   *
   * @param location the header in the source
   * @param text the header as written
   * @param name the string before the colon, or all of it if there is no colon
   * @param value the string after the colon, without spaces around it; empty if there is no colon
   */
  public record Header(Location location, String text, String name, Optional<String> value) {}

  /**
   * A status.
   *
   * @param location the status in the source
   * @param code the number
   */
  public record Status(Location location, int code) {}

  /**
   * Returns the status of a response that does not set one.
   *
   * @return the first declared status
   */
  public Optional<Status> status() {
    return statuses.stream().findFirst();
  }

  /**
   * Returns whether the media type is selected for each request.
   *
   * @return true if several are declared
   */
  public boolean isNegotiated() {
    return produces.size() > 1;
  }

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
}
