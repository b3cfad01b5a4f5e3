package dev.rrjava.tools.release;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a response says about requests that come too early.
 *
 * @param isReached whether there were too many requests
 * @param pause how long to wait before the next one, if the response says so
 */
record RateLimit(boolean isReached, Optional<Duration> pause) {
  private static final int TOO_MANY_REQUESTS = 429;

  /** Reads the fields {@code Retry-After} and those of GitHub. */
  static RateLimit of(HttpURLConnection response, int status, Instant now) {
    Optional<Duration> after = seconds(response, "Retry-After").map(Duration::ofSeconds);
    boolean isUsedUp = "0".equals(response.getHeaderField("X-RateLimit-Remaining"));
    boolean isReached =
        status == TOO_MANY_REQUESTS
            || (status == HttpURLConnection.HTTP_FORBIDDEN && (isUsedUp || after.isPresent()));
    Optional<Duration> untilReset =
        seconds(response, "X-RateLimit-Reset")
            .filter(reset -> isUsedUp)
            .map(reset -> Duration.between(now, Instant.ofEpochSecond(reset)))
            .map(time -> time.isNegative() ? Duration.ZERO : time);
    return new RateLimit(isReached, after.or(() -> untilReset));
  }

  private static Optional<Long> seconds(HttpURLConnection response, String field) {
    return Optional.ofNullable(response.getHeaderField(field))
        .map(String::strip)
        .filter(value -> value.matches("\\d{1,12}"))
        .map(Long::valueOf);
  }

  /** Returns when the next request is allowed, as the end of a sentence; may be empty. */
  String advice() {
    return pause.map(time -> "; the next request is allowed in " + text(time)).orElse("");
  }

  private static String text(Duration time) {
    long minutes = time.plusSeconds(59).toMinutes();
    return minutes <= 1 ? time.toSeconds() + " s" : minutes + " minutes";
  }
}
