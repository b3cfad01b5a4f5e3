package dev.rrjava.internal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyDecoder;
import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.http.HttpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every codec of JSON does, whatever its library.
 *
 * @param <T> a record of {@code int id, String title, LocalDate due, List<String> tags}
 * @param <P> a record of {@code int from, List<Integer> days}, whose constructor calls {@link
 *     #checkPlan}
 */
public abstract class CodecContract<T, P> {
  private static final String JSON =
      "{\"id\":7,\"title\":\"größer\",\"due\":\"2026-02-28\",\"tags\":[\"a\"]}";

  private final BodyCodec codec;
  private final BodyType<T> taskType;
  private final BodyType<P> planType;
  private final T task;

  /** The codec, the two records, and the task that the JSON of the tests stands for. */
  protected CodecContract(BodyCodec codec, Class<T> taskType, Class<P> planType) {
    this.codec = codec;
    this.taskType = BodyType.of(taskType);
    this.planType = BodyType.of(planType);
    this.task = task(7, "größer", LocalDate.of(2026, 2, 28), List.of("a"));
  }

  /** A task of these values. */
  protected abstract T task(int id, String title, LocalDate due, List<String> tags);

  /** The constructor's part of a plan: refuses days before the first and after the last. */
  public static List<Integer> checkPlan(int from, List<Integer> days) {
    if (from < 1) {
      throw new IllegalArgumentException("the first day is 1, not " + from);
    }
    if (from > 366) {
      throw new HttpException(409, "no year has so many days");
    }
    return List.copyOf(days);
  }

  private static InputStream body(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  /** What a body is refused with. */
  private static <T> HttpException failure(BodyDecoder<T> decoder, String json) {
    List<HttpException> failures = new ArrayList<>();
    assertThatThrownBy(() -> decoder.decode(body(json)))
        .isInstanceOfSatisfying(HttpException.class, failures::add);
    return failures.get(0);
  }

  @Test
  void objectsAreReadAndWritten() throws IOException {
    assertThat(codec.decoder(taskType).decode(body(JSON))).isEqualTo(task);
    assertThat(codec.encoder(taskType).encode(task))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(JSON);
  }

  @Test
  void arraysOfPrimitivesAndOfArraysAreReadAndWritten() throws IOException {
    isReadAndWritten(new int[] {1, -2}, "[1,-2]");
    isReadAndWritten(new long[] {Long.MAX_VALUE}, "[9223372036854775807]");
    isReadAndWritten(new double[] {1.5}, "[1.5]");
    isReadAndWritten(new boolean[] {true, false}, "[true,false]");
    isReadAndWritten(new int[][] {{1}, {}, {2, 3}}, "[[1],[],[2,3]]");
    isReadAndWritten(new double[][] {{1.5}, {2.5}}, "[[1.5],[2.5]]");
    isReadAndWritten(new String[][] {{"a"}}, "[[\"a\"]]");
    isReadAndWritten(new byte[][] {{1, 2}}, "[\"AQI=\"]");
  }

  @SuppressWarnings("unchecked")
  private <A> void isReadAndWritten(A array, String json) throws IOException {
    BodyType<A> type = BodyType.of((Class<A>) array.getClass());
    assertThat(codec.encoder(type).encode(array)).asString(StandardCharsets.UTF_8).isEqualTo(json);
    Object[] read = {codec.decoder(type).decode(body(json))};
    assertThat(Arrays.deepEquals(read, new Object[] {array})).as(json).isTrue();
  }

  @Test
  void typeArgumentsAreKept() throws IOException {
    BodyType<List<T>> list = BodyType.of(List.class, taskType);
    assertThat(codec.decoder(list).decode(body("[" + JSON + "]"))).isEqualTo(List.of(task));
    assertThat(codec.encoder(list).encode(List.of(task, task)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("[" + JSON + "," + JSON + "]");
    BodyType<Map<String, List<T>>> byName = BodyType.of(Map.class, BodyType.of(String.class), list);
    assertThat(codec.decoder(byName).decode(body("{\"all\":[" + JSON + "]}")))
        .isEqualTo(Map.of("all", List.of(task)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "no",
        "{},",
        "{}x",
        "{} {}",
        "{\"id\":1,}",
        "{\"id\":+1}",
        "{\"title\":\"\\x\"}",
        "{\"tags\":[1 2]}",
        "nul"
      })
  void whatIsNoJsonIsMalformed(String json) {
    HttpException failure = failure(codec.decoder(taskType), json);
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure).hasMessageStartingWith("the body ").hasMessageNotContaining("dev.rrjava");
  }

  @Test
  void whatIsNestedTooDeeplyIsMalformed() {
    HttpException failure =
        failure(
            codec.decoder(taskType),
            "{\"other\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.getMessage()).hasSizeLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"id\":\"seven\"}", "{\"due\":\"tomorrow\"}"})
  void whatIsNoTaskDoesNotFit(String json) {
    HttpException failure = failure(codec.decoder(taskType), json);
    assertThat(failure.status()).isEqualTo(422);
    assertThat(failure)
        .hasMessageStartingWith("the body ")
        .hasMessageNotContaining("dev.rrjava")
        .hasMessageNotContaining("java.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"from\":1}", "{\"from\":1,\"days\":null}"})
  void whatIsMissingAndTheConstructorNeedsDoesNotFit(String json) {
    HttpException failure = failure(codec.decoder(planType), json);
    assertThat(failure.status()).isEqualTo(422);
    assertThat(failure).hasMessageNotContaining("dev.rrjava").hasMessageNotContaining("java.");
  }

  @Test
  void theClientIsToldWhatTheConstructorRefuses() {
    HttpException failure = failure(codec.decoder(planType), "{\"from\":0,\"days\":[]}");
    assertThat(failure.status()).isEqualTo(422);
    assertThat(failure).hasMessageEndingWith(": the first day is 1, not 0\n");
  }

  @Test
  void aFailureOfTheConstructorThatHasAStatusKeepsIt() {
    HttpException failure = failure(codec.decoder(planType), "{\"from\":400,\"days\":[]}");
    assertThat(failure.status()).isEqualTo(409);
  }

  @Test
  void serviceLoadersFindIt() {
    assertThat(Codecs.load()).hasToString(codec.mediaType());
  }
}
