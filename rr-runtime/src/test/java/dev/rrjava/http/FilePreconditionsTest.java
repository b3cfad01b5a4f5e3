package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.TestHost.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validators of files, and the preconditions of requests that they are compared with. */
@Timeout(30)
class FilePreconditionsTest {
  @RegisterExtension private final ServedFile served = new ServedFile();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If-None-Match|TAG|304",
        "If-None-Match|W/TAG|304",
        "If-None-Match|\"x\", TAG|304",
        "If-None-Match|*|304",
        "If-None-Match|\"x\"|206",
        "If-Match|TAG|206",
        "If-Match|*|206",
        "If-Match|W/TAG|412",
        "If-Match|\"x\"|412",
        "If-Modified-Since|" + ServedFile.DATE + "|304",
        "If-Modified-Since|" + ServedFile.LATER + "|304",
        "If-Modified-Since|" + ServedFile.EARLIER + "|206",
        "If-Modified-Since|yesterday|206",
        "If-Modified-Since|Wednesday, 01-May-24 10:00:00 GMT|304",
        "If-Modified-Since|Wed May  1 10:00:00 2024|304",
        "If-Unmodified-Since|" + ServedFile.DATE + "|206",
        "If-Unmodified-Since|" + ServedFile.EARLIER + "|412",
        "If-Unmodified-Since|yesterday|206",
        "If-Range|TAG|206",
        "If-Range|W/TAG|200",
        "If-Range|\"x\"|200",
        "If-Range|TAG, TAG|200",
        "If-Range|*|200",
        "If-Range|" + ServedFile.DATE + "|206",
        "If-Range|Wednesday, 01-May-24 10:00:00 GMT|206",
        "If-Range|" + ServedFile.LATER + "|200",
        "If-Range|" + ServedFile.EARLIER + "|200",
        "If-Range|yesterday|200",
        "If-Range|w/TAG|200",
        "If-Range|xTAG|200",
        "If-Match|w/TAG|412",
        "If-Match|\"x\" TAG|412",
        "If-Modified-Since|Wed, 01 May 2024 10:00:00 UTC|206",
      })
  void evaluatesPreconditionsBeforeRange(String name, String value, int status) throws IOException {
    String tag = served.tag();
    Answer answer = served.get("Range", "bytes=0-1", name, value.replace("TAG", tag));
    assertThat(answer.status()).isEqualTo(status);
    if (status == 304) {
      assertThat(answer.body()).isEmpty();
      assertThat(answer.header("ETag")).isEqualTo(tag);
      assertThat(answer.header("Last-Modified")).isEqualTo(ServedFile.DATE);
      assertThat(answer.headers()).doesNotContainKeys("Content-Type", "Content-Length");
    }
  }

  @Test
  void evaluatesPreconditionsInOrderOfRfc9110() throws IOException {
    String tag = served.tag();
    assertThat(served.get("If-Match", tag, "If-Unmodified-Since", ServedFile.EARLIER).status())
        .isEqualTo(200);
    assertThat(served.get("If-Match", "\"x\"", "If-None-Match", tag).status()).isEqualTo(412);
    assertThat(served.get("If-Match", tag, "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(served.get("If-None-Match", "\"x\"", "If-Modified-Since", ServedFile.DATE).status())
        .isEqualTo(200);
    assertThat(served.get("If-Range", "\"x\"", "If-None-Match", tag, "Range", "bytes=0-0").status())
        .isEqualTo(304);
    assertThat(served.get("If-Range", "\"x\"", "Range", "bytes=50-").status()).isEqualTo(200);
    assertThat(served.get("If-Range", "\"x\"").status()).isEqualTo(200);
    assertThat(served.send("HEAD", "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(served.send("HEAD", "If-Match", "\"x\"").status()).isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "QUERY", "get"})
  void otherMethodGetsWholeFile(String method) throws IOException {
    Answer answer =
        served.send(method, "Range", "bytes=0-1", "If-None-Match", "*", "If-Match", "\"x\"");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers()).containsOnlyKeys("Content-Type", "Content-Length");
  }

  @Test
  void keepsHeadersOfHandler() throws IOException {
    served.respondWith(
        request ->
            Response.file(served.path())
                .withHeader("etag", "\"v7\"")
                .withHeader("last-modified", ServedFile.EARLIER)
                .withHeader("Content-Disposition", "inline"));
    Answer answer = served.get("Range", "bytes=0-1", "If-Range", "\"v7\"");
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.headers()).containsEntry("etag", List.of("\"v7\""));
    assertThat(answer.headers()).containsEntry("last-modified", List.of(ServedFile.EARLIER));
    assertThat(answer.headers()).doesNotContainKeys("ETag", "Last-Modified");
    assertThat(answer.header("Content-Disposition")).isEqualTo("inline");
    assertThat(served.get("If-None-Match", "\"v7\"").status()).isEqualTo(304);
    assertThat(served.get("If-Modified-Since", ServedFile.EARLIER).status()).isEqualTo(304);
  }

  @Test
  void tagChangesWithTimeAndLength() throws IOException {
    String tag = served.tag();
    Files.setLastModifiedTime(
        served.path(), FileTime.from(Instant.parse("2024-05-01T10:00:00.26Z")));
    assertThat(served.tag()).isNotEqualTo(tag);
    Files.writeString(served.path(), "x");
    Files.setLastModifiedTime(
        served.path(), FileTime.from(Instant.parse("2024-05-01T10:00:00.25Z")));
    assertThat(served.tag()).isNotEqualTo(tag);
  }

  @Test
  void omitsMeaninglessTime() throws IOException {
    Files.setLastModifiedTime(served.path(), FileTime.from(Instant.EPOCH.plusSeconds(1)));
    Answer answer = served.get("Range", "bytes=0-1");
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.headers()).doesNotContainKeys("ETag", "Last-Modified");
    assertThat(served.get("Range", "bytes=0-1", "If-Range", ServedFile.DATE).status())
        .isEqualTo(200);
  }

  @Test
  void replacesTimeInFutureByNow() throws IOException {
    Files.setLastModifiedTime(served.path(), FileTime.from(Instant.now().plusSeconds(100_000)));
    Instant told = HttpDate.parse(served.get().header("Last-Modified")).orElseThrow();
    assertThat(told).isBefore(Instant.now().plusSeconds(5));
  }

  @Test
  void tagIsWeakIfSecondMayNotBeOver() throws IOException {
    Files.setLastModifiedTime(
        served.path(), FileTime.fromMillis(System.currentTimeMillis() / 1000 * 1000));
    assertThat(served.tag()).startsWith("W/\"");
    Files.setLastModifiedTime(served.path(), FileTime.from(Instant.parse("2024-05-01T10:00:00Z")));
    assertThat(served.tag()).startsWith("\"");
  }
}
