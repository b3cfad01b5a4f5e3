package dev.rrjava.http;

import dev.rrjava.internal.json.JsonText;
import dev.rrjava.worker.MalformedPayloadException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem that is sent to a client: {@code application/problem+json} (RFC 9457) for clients that
 * accept JSON, plain text for all others.
 */
public final class Problem {
  static final String MEDIA_TYPE = "application/problem+json";

  private final int status;
  private final String text;
  private final @Nullable String type;
  private final List<Violation> errors;

  private Problem(int status, String text, @Nullable String type, List<Violation> errors) {
    this.status = status;
    this.text = text;
    this.type = type;
    this.errors = errors;
  }

  /**
   * Returns a problem that consists of a status.
   *
   * @param status 400 to 599
   * @return the problem
   */
  public static Problem of(int status) {
    return of(status, "");
  }

  /**
   * Returns a problem with an explanation.
   *
   * @param status 400 to 599
   * @param detail the explanation for the client, as plain text; may be empty
   * @return the problem
   */
  public static Problem of(int status, String detail) {
    return new Problem(status, detail, null, List.of());
  }

  /**
   * Returns a copy of this problem with the URI of its type (RFC 9457 section 3.1.1).
   *
   * @param type a URI reference; without one the type is determined by the status
   * @return a copy
   */
  public Problem withType(String type) {
    return new Problem(status, text, type, errors);
  }

  /**
   * Returns a copy of this problem with the invalid parts of the request.
   *
   * @param errors the parts, with one line each
   * @return a copy
   */
  public Problem withErrors(List<Violation> errors) {
    return new Problem(status, text, type, List.copyOf(errors));
  }

  /**
   * Returns the status.
   *
   * @return 400 to 599
   */
  public int status() {
    return status;
  }

  /**
   * Returns the response for a client. {@code Accept} determines the media type: clients that
   * accept {@code application/problem+json} or {@code application/json}, with at least the quality
   * of plain text, get JSON.
   *
   * @param request the request, whose {@code Accept} is used
   * @return the response
   */
  public Response toResponse(Request request) {
    Response response =
        isJsonWanted(request)
            ? Response.bytes(MEDIA_TYPE, toJson().getBytes(StandardCharsets.UTF_8))
            : Response.text(toText());
    return response.withStatus(status).withHeader("Vary", Accept.NAME);
  }

  private static boolean isJsonWanted(Request request) {
    Headers headers;
    try {
      headers = request.headers();
    } catch (MalformedPayloadException e) {
      return false; // it may be the error that is being reported
    }
    int json =
        Math.max(
            Accept.quality(headers, MediaType.PROBLEM_JSON, 1),
            Accept.quality(headers, MediaType.JSON, 1));
    return json > 0 && json >= Accept.quality(headers, MediaType.TEXT);
  }

  /**
   * Returns the problem as plain text.
   *
   * @return the detail, otherwise status and title; with one line per error
   */
  public String toText() {
    StringBuilder out = new StringBuilder();
    out.append(text.isEmpty() ? status + " " + StatusTitle.of(status) + "\n" : text);
    for (Violation error : errors) {
      if (out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
      out.append(error.name()).append(": ").append(error.detail()).append('\n');
    }
    return out.toString();
  }

  /**
   * Returns the problem as JSON.
   *
   * @return an object with {@code type} (unless it is {@code about:blank}), {@code title}, {@code
   *     status}, {@code detail} and {@code errors}
   */
  public String toJson() {
    List<String> members = new ArrayList<>();
    if (type != null) {
      members.add("\"type\":" + JsonText.quote(type));
    }
    String title = StatusTitle.of(status);
    members.add("\"title\":" + JsonText.quote(title));
    members.add("\"status\":" + status);
    String detail = text.strip();
    if (!detail.isEmpty() && !detail.equals(title) && !detail.equals(status + " " + title)) {
      members.add("\"detail\":" + JsonText.quote(detail));
    }
    if (!errors.isEmpty()) {
      List<String> parts = new ArrayList<>();
      for (Violation error : errors) {
        parts.add(
            "{\"name\":"
                + JsonText.quote(error.name())
                + ",\"detail\":"
                + JsonText.quote(error.detail())
                + "}");
      }
      members.add("\"errors\":[" + String.join(",", parts) + "]");
    }
    return "{" + String.join(",", members) + "}";
  }

  @Override
  public String toString() {
    return status + " " + text;
  }
}
