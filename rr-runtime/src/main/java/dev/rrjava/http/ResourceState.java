package dev.rrjava.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a resource when a request arrives, with which the preconditions of the request are
 * evaluated (RFC 9110 section 13).
 *
 * <pre>{@code
 * ResourceState state = ResourceState.of(EntityTag.strong(task.version()));
 * return state.evaluatePreconditions(request).orElseGet(() -> state.addTo(Response.json(task.toJson())));
 * }</pre>
 *
 * @param exists whether the resource exists
 * @param tag the tag of its state, if it has one
 * @param lastModified when it was last modified, if that is known; in whole seconds
 */
public record ResourceState(
    boolean exists, @Nullable EntityTag tag, @Nullable Instant lastModified) {
  private static final ResourceState MISSING = new ResourceState(false, null, null);

  /**
   * Returns a state with a tag.
   *
   * @param tag its tag
   * @return the state
   */
  public static ResourceState of(EntityTag tag) {
    return new ResourceState(true, Objects.requireNonNull(tag, "tag"), null);
  }

  /**
   * Returns a state with a date.
   *
   * @param lastModified when the resource was last modified
   * @return the state
   */
  public static ResourceState of(Instant lastModified) {
    return new ResourceState(true, null, Objects.requireNonNull(lastModified, "lastModified"));
  }

  /**
   * Returns a state with a tag and a date.
   *
   * @param tag its tag
   * @param lastModified when the resource was last modified
   * @return the state
   */
  public static ResourceState of(EntityTag tag, Instant lastModified) {
    return new ResourceState(
        true,
        Objects.requireNonNull(tag, "tag"),
        Objects.requireNonNull(lastModified, "lastModified"));
  }

  /**
   * Returns the state of a resource that does not exist yet, as {@code If-None-Match: *} of a
   * {@code PUT} requires.
   *
   * @return the state
   */
  public static ResourceState missing() {
    return MISSING;
  }

  /** Returns the state that the headers of a response describe; malformed headers are ignored. */
  static ResourceState of(Headers headers) {
    List<EntityTag> tags = headers.first("ETag").map(EntityTag::parseList).orElse(List.of());
    Instant date = headers.first("Last-Modified").flatMap(HttpDate::parse).orElse(null);
    return new ResourceState(true, tags.size() == 1 ? tags.get(0) : null, date);
  }

  /**
   * Evaluates the preconditions of a request in the order of RFC 9110 section 13.2.2. Call it
   * before anything is changed.
   *
   * @param request the request
   * @return 304 if the client has this state already, 412 if it expects another; empty if the
   *     request should be carried out
   */
  public Optional<Response> evaluatePreconditions(Request request) {
    return switch (check(request)) {
      case PASSED -> Optional.empty();
      case NOT_MODIFIED -> Optional.of(addTo(Response.empty(304)));
      case FAILED -> Optional.of(Problem.of(412).toResponse(request));
    };
  }

  /** The result of the preconditions of a request. */
  enum Outcome {
    PASSED,
    NOT_MODIFIED,
    FAILED
  }

  /** Evaluates the preconditions except {@code If-Range}. */
  Outcome check(Request request) {
    Headers headers = request.headers();
    if (headers.contains("If-Match")) {
      if (!matches(headers.all("If-Match"), true)) {
        return Outcome.FAILED;
      }
    } else if (isModifiedSince(headers, "If-Unmodified-Since", false)) {
      return Outcome.FAILED;
    }
    boolean isRead = request.method().equals("GET") || request.method().equals("HEAD");
    if (headers.contains("If-None-Match")) {
      if (matches(headers.all("If-None-Match"), false)) {
        return isRead ? Outcome.NOT_MODIFIED : Outcome.FAILED;
      }
      return Outcome.PASSED;
    }
    return isRead && !isModifiedSince(headers, "If-Modified-Since", true)
        ? Outcome.NOT_MODIFIED
        : Outcome.PASSED;
  }

  /**
   * Returns whether {@code If-Range} is missing or is exactly this state (RFC 9110 section 13.1.5):
   * only then can a client combine the parts that it has with those that it requests.
   */
  boolean allowsRange(Headers headers) {
    List<String> lines = headers.all("If-Range");
    if (lines.isEmpty()) {
      return true;
    }
    String value = lines.get(0).strip();
    if (lines.size() > 1) {
      return false;
    }
    if (value.indexOf('"') >= 0) {
      List<EntityTag> tags = EntityTag.parseList(value);
      return tag != null && tags.size() == 1 && tag.isSameBytes(tags.get(0));
    }
    return lastModified != null
        && HttpDate.parse(value)
            .map(lastModified.truncatedTo(ChronoUnit.SECONDS)::equals)
            .orElse(false);
  }

  /**
   * Adds {@code ETag} and {@code Last-Modified} to the response with this state.
   *
   * @param response the response
   * @return a copy with those that are known
   */
  public Response addTo(Response response) {
    Response marked = response;
    if (tag != null) {
      marked = marked.withHeader("ETag", tag.toString());
    }
    if (lastModified != null) {
      marked = marked.withHeader("Last-Modified", HttpDate.format(lastModified));
    }
    return marked;
  }

  private boolean matches(List<String> lines, boolean isStrong) {
    for (String line : lines) {
      if (line.strip().equals("*")) {
        return exists;
      }
      for (EntityTag wanted : EntityTag.parseList(line)) {
        if (tag != null && (isStrong ? tag.isSameBytes(wanted) : tag.isSameMeaning(wanted))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns {@code otherwise} if there is nothing to compare: the precondition is then ignored, as
   * is one with several dates (RFC 9110 sections 13.1.3 and 13.1.4).
   */
  private boolean isModifiedSince(Headers headers, String name, boolean otherwise) {
    if (lastModified == null || !headers.contains(name)) {
      return otherwise;
    }
    List<String> lines = headers.all(name);
    Instant modified = lastModified.truncatedTo(ChronoUnit.SECONDS);
    return lines.size() == 1
        ? HttpDate.parse(lines.get(0)).map(modified::isAfter).orElse(otherwise)
        : otherwise;
  }
}
