package dev.rrjava.jsonb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.runtime.codec.BodyCodec;
import dev.rrjava.runtime.codec.BodyDecoder;
import dev.rrjava.runtime.codec.BodyType;
import dev.rrjava.runtime.codec.Codecs;
import dev.rrjava.runtime.http.HttpException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonbCodecTest {
  private static final BodyCodec CODEC = JsonbCodec.create();
  private static final BodyType<Task> TASK = BodyType.of(Task.class);
  private static final BodyType<List<Task>> TASKS = BodyType.of(List.class, TASK);
  private static final String JSON =
      "{\"id\":7,\"title\":\"größer\",\"due\":\"2026-02-28\",\"tags\":[\"a\"]}";
  private static final Task VALUE = new Task(7, "größer", LocalDate.of(2026, 2, 28), List.of("a"));

  @Json
  public record Task(int id, String title, LocalDate due, List<String> tags) {}

  @Json
  public record Plan(int from, List<Integer> days) {
    public Plan {
      if (from < 1) {
        throw new IllegalArgumentException("the first day is 1, not " + from);
      }
      if (from > 366) {
        throw new HttpException(409, "no year has so many days");
      }
      days = List.copyOf(days);
    }
  }

  private static InputStream body(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void objectsAreReadAndWritten() throws IOException {
    assertThat(CODEC.decoder(TASK).decode(body(JSON))).isEqualTo(VALUE);
    assertThat(new String(CODEC.encoder(TASK).encode(VALUE), StandardCharsets.UTF_8))
        .isEqualTo(JSON);
  }

  @Test
  void typeArgumentsAreKept() throws IOException {
    List<Task> tasks = CODEC.decoder(TASKS).decode(body("[" + JSON + "]"));
    assertThat(tasks).containsExactly(VALUE);
    assertThat(CODEC.encoder(TASKS).encode(List.of(VALUE, VALUE)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("[" + JSON + "," + JSON + "]");
    BodyType<Map<String, List<Task>>> byName =
        BodyType.of(Map.class, BodyType.of(String.class), TASKS);
    assertThat(CODEC.decoder(byName).decode(body("{\"all\":[" + JSON + "]}")))
        .isEqualTo(Map.of("all", List.of(VALUE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"400|{", "400|no", "400|[]", "400|{\"id\":\"seven\"}"})
  void whatIsNoTaskIsTheClientsFault(int status, String json) {
    BodyDecoder<Task> decoder = CODEC.decoder(TASK);
    assertThatThrownBy(() -> decoder.decode(body(json)))
        .isInstanceOfSatisfying(
            HttpException.class,
            e -> {
              assertThat(e.status()).isEqualTo(status);
              assertThat(e.getMessage()).startsWith("the body ").doesNotContain("dev.rrjava");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"from\":1}|a member is missing or null",
        "{\"from\":1,\"days\":null}|a member is missing or null",
        "{\"from\":0,\"days\":[]}|the first day is 1, not 0",
      })
  void whatAConstructorRefusesIsTheClientsFault(String json, String why) {
    BodyDecoder<Plan> decoder = CODEC.decoder(BodyType.of(Plan.class));
    assertThatThrownBy(() -> decoder.decode(body(json)))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400))
        .hasMessage("the body is not as wanted: " + why + "\n");
  }

  @Test
  void aFailureOfAConstructorThatHasAStatusKeepsIt() {
    BodyDecoder<Plan> decoder = CODEC.decoder(BodyType.of(Plan.class));
    assertThatThrownBy(() -> decoder.decode(body("{\"from\":400,\"days\":[]}")))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(409));
  }

  @Test
  void aTextThatIsNoDateIsTheClientsFault() {
    BodyDecoder<Task> decoder = CODEC.decoder(TASK);
    assertThatThrownBy(() -> decoder.decode(body(JSON.replace("2026-02-28", "tomorrow"))))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400))
        .hasMessageNotContaining("java.");
  }

  @Test
  void theLibraryIsMadeReadyForTheFirstTypeAndOnce() {
    AtomicInteger times = new AtomicInteger();
    BodyCodec codec =
        new JsonbCodec(
            () -> {
              times.incrementAndGet();
              return Jsonb.instance();
            });
    assertThat(Codecs.of(codec)).hasToString("application/json");
    assertThat(times).hasValue(0);
    codec.decoder(TASK);
    codec.encoder(TASK);
    assertThat(times).hasValue(1);
  }

  @Test
  void serviceLoadersFindIt() {
    assertThat(Codecs.load()).hasToString("application/json");
  }
}
