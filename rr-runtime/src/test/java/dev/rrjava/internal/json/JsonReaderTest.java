package dev.rrjava.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.worker.MalformedPayloadException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  private static JsonReader reader(byte[] json) {
    return new JsonReader("json", json, 0, json.length);
  }

  private static JsonReader reader(String json) {
    return reader(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void readAll(JsonReader in) {
    in.skip();
    in.end();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        " \t\r\n{ \"a\" : [ ] , \"b\":{ } } ",
        "[null,true,false,0,-0,10,1.5,-1.5e+10,1E-2,0.0,1e5]",
        "\"\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\"",
        "\"\u007f\u00e4\u20ac\ud83d\ude00\ufffd\"",
        "[[],[[]],{\"\":{\"\":[]}}]",
        "1",
        "null",
        "{\"a\":1,\"a\":2}",
      })
  void readsEverythingThatGrammarAllows(String json) {
    readAll(reader(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[",
        "]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{a:1}",
        "{1:1}",
        "{'a':1}",
        "{\"a\":1]",
        "{}{}",
        "[] x",
        "nul",
        "nulL",
        "truefalse",
        "True",
        "NaN",
        "Infinity",
        "undefined",
        "01",
        "-",
        "-a",
        "+1",
        ".5",
        "1.",
        "1.e1",
        "1e",
        "1e+",
        "0x10",
        "1_000",
        "\"",
        "\"a",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u00e\"",
        "\"\\U0041\"",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"\u0000\"",
        "'a'",
        "//x\n1",
        "/**/1",
        "\ufeff{}",
        "\u00a01",
      })
  void rejectsEverythingElse(String json) {
    assertThatThrownBy(() -> readAll(reader(json))).isInstanceOf(MalformedPayloadException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xc3, 0xff, 0xfe})
  void rejectsBytesThatAreNotUtf8(int b) {
    byte[] json = {'"', 'a', (byte) b, '"'};
    assertThatThrownBy(() -> reader(json).text())
        .hasMessage("json: expected a string in UTF-8 at byte 1 but was 'a'");
    byte[] escaped = {'"', '\\', 'n', (byte) b, '"'};
    assertThatThrownBy(() -> reader(escaped).text()).hasMessageContaining("UTF-8");
  }

  @Test
  void rejectsSurrogatesAndOverlongFormsInUtf8() {
    byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
    byte[] overlong = {'"', (byte) 0xc0, (byte) 0x80, '"'};
    assertThatThrownBy(() -> reader(surrogate).text()).hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> reader(overlong).text()).hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"a\"|a",
        "\"\\u0041\\u00e4\\u20AC\"|A\u00e4\u20ac",
        "\"x\\ud83d\\ude00y\"|x\ud83d\ude00y",
        "\"\\ud83d\"|\ufffd",
        "\"\\ude00\\ud83d\"|\ufffd\ufffd",
        "\"\\ud83d\\ud83d\\ude00\"|\ufffd\ud83d\ude00",
        "\"\\ud83dA\"|\ufffdA",
        "\"\\ud83d\\f.\"|\ufffd\f.",
        "\"\\ud83d\\u0041\"|\ufffdA",
        "\"\\ufffd\ufffd\"|\ufffd\ufffd",
        "\"\\\\u0041\"|\\u0041",
        "\"a\\/b\\\"c\"|a/b\"c",
      })
  void decodesStrings(String json, String text) {
    assertThat(reader(json).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, -1, Long.MAX_VALUE, Long.MIN_VALUE})
  void reads64BitIntegers(long value) {
    assertThat(reader(" " + value + " ").integer()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9223372036854775808", "-9223372036854775809", "1.0", "1e3", "\"1\"", "null", ""})
  void rejectsOtherNumbersAsIntegers(String json) {
    assertThatThrownBy(() -> reader(json).integer())
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageContaining("expected a 64-bit integer at byte 0");
  }

  @Test
  void skipsHugeNumberAndRejectsItAsInteger() {
    String huge = "-" + "9".repeat(1_000_000) + "." + "9".repeat(1_000_000) + "e" + "9".repeat(99);
    readAll(reader(huge));
    assertThatThrownBy(() -> reader(huge).integer()).isInstanceOf(MalformedPayloadException.class);
    assertThatThrownBy(() -> reader("9".repeat(1_000_000)).integer())
        .isInstanceOf(MalformedPayloadException.class);
  }

  @ParameterizedTest
  @CsvSource({"[,]", "'{\"\":',}"})
  void limitsDepth(String open, String close) {
    int limit = JsonReader.MAX_DEPTH;
    String deepest = open.repeat(limit) + "1" + close.repeat(limit);
    readAll(reader(deepest));
    assertThatThrownBy(() -> readAll(reader(open + deepest + close)))
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageContaining("at most 256 levels");
    assertThatThrownBy(() -> readAll(reader(open.repeat(1_000_000))))
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageContaining("at most 256 levels");
  }

  @Test
  void depthCountsNestingNotValues() {
    readAll(reader("[" + "[[]],".repeat(1_000) + "{}]"));
    readAll(reader("[" + "{\"a\":[1,2]},".repeat(1_000) + "[]]"));
  }

  @Test
  void rejectsInputCutAtAnyPosition() {
    byte[] json =
        "{\"a\":[1,-2.5e3,true,false,null,\"x\\u00e4\\n\u20ac\"],\"b\":{\"c\":\"\"}}"
            .getBytes(StandardCharsets.UTF_8);
    readAll(reader(json));
    for (int length = 0; length < json.length; length++) {
      byte[] cut = Arrays.copyOf(json, length);
      assertThatThrownBy(() -> readAll(reader(cut)))
          .as("cut at %d", length)
          .isInstanceOf(MalformedPayloadException.class);
    }
  }

  @Test
  void doesNotReadBeyondRange() {
    byte[] json = "xx[1]yy".getBytes(StandardCharsets.UTF_8);
    JsonReader in = new JsonReader("json", json, 2, 5);
    readAll(in);
    assertThatThrownBy(() -> readAll(new JsonReader("json", json, 2, 4)))
        .hasMessage("json: expected a comma or the end of an array at byte 2 but was the end");
  }

  @Test
  void messageHasExpectedActualAndPosition() {
    assertThatThrownBy(() -> reader("  7").text())
        .hasMessage("json: expected a string at byte 2 but was '7'");
    assertThatThrownBy(() -> reader("\"7\"").beginObject())
        .hasMessage("json: expected an object at byte 0 but was '\"'");
    assertThatThrownBy(() -> reader("1").bool())
        .hasMessage("json: expected true or false at byte 0 but was '1'");
    assertThatThrownBy(() -> reader("\"a\u0001\"").text())
        .hasMessage(
            "json: expected a string without unescaped control characters at byte 2 but was 0x01");
  }

  @Test
  void readerAtAnotherPositionIsIndependent() {
    JsonReader in = reader("[{\"a\":1},2]");
    assertThat(in.beginArray()).isTrue();
    int start = in.position();
    in.skip();
    assertThat(in.source(start)).isEqualTo("{\"a\":1}");
    assertThat(in.at(start).peek()).isEqualTo(JsonReader.Kind.OBJECT);
    assertThat(in.nextElement()).isTrue();
    assertThat(in.integer()).isEqualTo(2);
    assertThat(in.nextElement()).isFalse();
    in.end();
  }
}
