package dev.rrjava.generated;

import dev.rrjava.http.Headers;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.internal.header.ContentType;
import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.internal.json.JsonText;
import dev.rrjava.worker.MalformedPayloadException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes bodies that are one value of a built-in type, which is represented by a single
 * string: a number, a boolean, a UUID, a date. In {@code text/plain} the body is that string. In
 * JSON (RFC 8259) a number or a boolean is a literal, and any other value is a string. No codec is
 * needed for them.
 */
public final class SimpleBody {
  private SimpleBody() {}

  /**
   * Returns the value in a body.
   *
   * @param request the request; its {@code Content-Type} determines whether the body is JSON
   * @return the string without spaces around it; null if the body is empty, or null in JSON
   * @throws HttpException with status 400 if the body must be JSON and is not, with 415 if it is a
   *     form
   */
  public static @Nullable String read(Request request) {
    if (request.isParsed()) {
      String type = request.header("Content-Type").orElse("");
      throw new HttpException(
          415,
          "expected a body of type text/plain or application/json but was " + type + "\n",
          Headers.of("Accept", "text/plain, application/json"));
    }
    if (ContentType.isJson(request.header("Content-Type").orElse(""))) {
      return readJson(request.body());
    }
    String text = request.bodyText().strip();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String readJson(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    if (text.isEmpty() || text.equals("null")) {
      return null;
    }
    if (text.charAt(0) != '"') {
      return text;
    }
    try {
      JsonReader json = new JsonReader("the body", body, 0, body.length);
      String value = json.text();
      json.end();
      return value;
    } catch (MalformedPayloadException e) {
      throw new HttpException(400, e.getMessage() + "\n", e);
    }
  }

  /**
   * Returns a response with a number or a boolean, and status 200.
   *
   * @param mediaType the mediaType of the response
   * @param value the value as the JDK writes it; NaN and infinities are strings in JSON
   * @return the response
   */
  public static Response literal(String mediaType, String value) {
    char last = value.charAt(value.length() - 1);
    boolean isJsonLiteral = last == 'e' || (last >= '0' && last <= '9');
    return isJsonLiteral ? Response.text(mediaType, value) : string(mediaType, value);
  }

  /**
   * Returns a response with any other value, and status 200.
   *
   * @param mediaType the mediaType of the response
   * @param value the string that represents the value
   * @return the response
   */
  public static Response string(String mediaType, String value) {
    return Response.text(mediaType, ContentType.isJson(mediaType) ? JsonText.quote(value) : value);
  }
}
