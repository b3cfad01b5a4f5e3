package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.testing.Requests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceStateTest {
  private static final Instant MODIFIED = Instant.parse("1994-11-06T08:49:37.5Z");
  private static final ResourceState STATE = ResourceState.of(EntityTag.strong("v7"), MODIFIED);

  private static int status(ResourceState state, String method, String... headers) {
    return state
        .evaluatePreconditions(Requests.of(method, "/", headers))
        .map(Response::status)
        .orElse(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|If-None-Match|\"v7\"|304",
        "HEAD|If-None-Match|\"v7\"|304",
        "GET|If-None-Match|W/\"v7\"|304",
        "GET|If-None-Match|\"v6\", \"a,b\",W/\"v7\"|304",
        "GET|If-None-Match|\"v6\"|200",
        "GET|If-None-Match|v7|200",
        "GET|If-None-Match|*|304",
        "PUT|If-None-Match|*|412",
        "PUT|If-None-Match|\"v6\"|200",
        "PUT|If-Match|\"v7\"|200",
        "PUT|If-Match|\"v6\", \"v7\"|200",
        "PUT|If-Match|W/\"v7\"|412",
        "PUT|If-Match|\"v6\"|412",
        "PUT|If-Match|*|200",
        "GET|If-Modified-Since|Sun, 06 Nov 1994 08:49:37 GMT|304",
        "GET|If-Modified-Since|Sunday, 06-Nov-94 08:49:37 GMT|304",
        "GET|If-Modified-Since|Sun Nov  6 08:49:37 1994|304",
        "GET|If-Modified-Since|Sun, 06 Nov 1994 08:49:36 GMT|200",
        "GET|If-Modified-Since|yesterday|200",
        "PUT|If-Modified-Since|Sun, 06 Nov 1994 08:49:37 GMT|200",
        "PUT|If-Unmodified-Since|Sun, 06 Nov 1994 08:49:37 GMT|200",
        "PUT|If-Unmodified-Since|Sun, 06 Nov 1994 08:49:36 GMT|412",
        "PUT|If-Unmodified-Since|yesterday|200",
        "GET|Accept|*/*|200",
        "GET|If-None-Match|, \"v6\" ,\"v7\",|304",
        "PUT|If-Match|\"v6\",x,\"v7\"|200",
        "GET|If-None-Match|w/\"v7\"|200",
        "PUT|If-Match|w/\"v7\"|412",
        "PUT|If-Match|x\"v7\"|412",
        "PUT|If-Match|\"v7\"x|412",
        "PUT|If-Match|\"v6\" \"v7\"|412",
        "GET|If-None-Match|W/ \"v7\"|200",
        "GET|If-None-Match|\"v7|200",
        "GET|If-Modified-Since|Sun, 06 Nov 1994 08:49:37 UTC|200",
        "GET|If-Modified-Since|Mon, 06 Nov 1994 08:49:37 GMT|200",
        "GET|If-Modified-Since|Wed, 31 Nov 1994 08:49:37 GMT|200",
        "GET|If-Modified-Since|Wednesday, 31-Nov-94 08:49:37 GMT|200",
        "GET|If-Modified-Since|1994-11-06T08:49:37Z|200",
        "GET|If-Modified-Since|Sun, 06 Nov 2044 08:49:37 GMT|304",
      })
  void evaluatesPreconditions(String method, String name, String value, int status) {
    assertThat(status(STATE, method, name, value)).isEqualTo(status);
  }

  @Test
  void tagsTakePrecedenceOverDates() {
    String same = "Sun, 06 Nov 1994 08:49:37 GMT";
    String before = "Sun, 06 Nov 1994 08:49:36 GMT";
    assertThat(status(STATE, "GET", "If-None-Match", "\"v6\"", "If-Modified-Since", same))
        .isEqualTo(200);
    assertThat(status(STATE, "PUT", "If-Match", "\"v7\"", "If-Unmodified-Since", before))
        .isEqualTo(200);
  }

  @Test
  void ignoresPreconditionWithTwoDates() {
    String same = "Sun, 06 Nov 1994 08:49:37 GMT";
    String before = "Sun, 06 Nov 1994 08:49:36 GMT";
    assertThat(status(STATE, "GET", "If-Modified-Since", same, "If-Modified-Since", same))
        .isEqualTo(200);
    assertThat(status(STATE, "PUT", "If-Unmodified-Since", before, "If-Unmodified-Since", before))
        .isEqualTo(200);
  }

  /** RFC 9110 section 5.6.7. */
  @ParameterizedTest
  @ValueSource(ints = {-49, -1, 0, 50})
  void yearWithTwoDigitsIsAtMostFiftyYearsAhead(int ahead) {
    LocalDate date = LocalDate.now(ZoneOffset.UTC).plusYears(ahead).withDayOfYear(1);
    String text = DateTimeFormatter.ofPattern("EEEE, dd-MMM-uu", Locale.US).format(date);
    assertThat(HttpDate.parse(text + " 00:00:00 GMT"))
        .contains(date.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  @Test
  void missingResourceMatchesNothing() {
    assertThat(status(ResourceState.missing(), "PUT", "If-None-Match", "*")).isEqualTo(200);
    assertThat(status(ResourceState.missing(), "PUT", "If-Match", "*")).isEqualTo(412);
    assertThat(status(ResourceState.missing(), "PUT", "If-Match", "\"v7\"")).isEqualTo(412);
  }

  @Test
  void marksResponse() {
    Headers headers = STATE.addTo(Response.empty(200)).headers();
    assertThat(headers.first("ETag")).contains("\"v7\"");
    assertThat(headers.first("Last-Modified")).contains("Sun, 06 Nov 1994 08:49:37 GMT");
    assertThat(
            ResourceState.of(EntityTag.weak("v7"))
                .addTo(Response.empty(200))
                .headers()
                .first("ETag"))
        .contains("W/\"v7\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b", "a b", "\n"})
  void rejectsTagWithQuoteOrSpace(String value) {
    assertThatThrownBy(() -> EntityTag.strong(value)).isInstanceOf(IllegalArgumentException.class);
  }
}
