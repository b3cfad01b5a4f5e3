package dev.rrjava.runtime.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.runtime.http.HttpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
  private static final Parameter ID = Parameter.path("id", "an id");

  @ParameterizedTest
  @CsvSource({"/, 1", "/a, 1", "/a/, 2", "/a/b, 2", "//, 2", "'', 0", "*, 0", "a/b, 0"})
  void aPathIsCutAtEverySlash(String path, int segments) {
    assertThat(RoutePath.of(path).size()).isEqualTo(segments);
  }

  @Test
  void anEncodedSlashStaysInsideItsSegment() {
    RoutePath path = RoutePath.of("/a%2Fb/%C3%A4");
    assertThat(path.segment(0)).isEqualTo("a/b");
    assertThat(path.variable(1, ID)).isEqualTo("ä");
  }

  @ParameterizedTest
  @CsvSource({
    "/tasks, 0, tasks, true",
    "/tasks, 0, task, false",
    "/task, 0, tasks, false",
    "/tasks, 1, '', false",
    "/tasks/, 1, '', true",
    "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q, 16, q, true",
    "/a/b/c/d/e/f/g/h, 7, h, true",
    "/a/b/c/d/e/f/g/h, 8, h, false",
    "/t%61sks/x, 0, tasks, true",
    "/t%61sks/x, 1, x, true",
    "/a%2Fb, 0, a/b, true",
    "/a, 0, Ä, false",
    "/%C3%84, 0, Ä, true",
  })
  void literalsAreComparedDecoded(String path, int index, String literal, boolean isEqual) {
    RoutePath cut = RoutePath.of(path);
    assertThat(cut.is(index, literal)).isEqualTo(isEqual);
    if (isEqual) {
      assertThat(cut.hash(index)).isEqualTo(literal.hashCode());
      assertThat(cut.segment(index)).isEqualTo(literal);
    }
  }

  @Test
  void aVariableIsNeverEmpty() {
    RoutePath path = RoutePath.of("/a/");
    assertThat(path.hasVariable(0)).isTrue();
    assertThat(path.hasVariable(1)).isFalse();
    assertThat(path.hasVariable(2)).isFalse();
  }

  @Test
  void aVariableThatIsNotUtf8Is400() {
    assertThatThrownBy(() -> RoutePath.of("/%ff").variable(0, ID))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400))
        .hasMessageContaining("path variable \"id\"");
  }

  @Test
  void numbersAreConvertedUpToTheirLimits() {
    assertThat(Conversions.toByte("-128", ID)).isEqualTo(Byte.MIN_VALUE);
    assertThat(Conversions.toShort("32767", ID)).isEqualTo(Short.MAX_VALUE);
    assertThat(Conversions.toInt("-2147483648", ID)).isEqualTo(Integer.MIN_VALUE);
    assertThat(Conversions.toLong("9223372036854775807", ID)).isEqualTo(Long.MAX_VALUE);
    assertThat(Conversions.toFloat("1.5e3", ID)).isEqualTo(1500f);
    assertThat(Conversions.toDouble("-.5", ID)).isEqualTo(-0.5);
    assertThat(Conversions.toBoolean("true", ID)).isTrue();
    assertThat(Conversions.toChar("ä", ID)).isEqualTo('ä');
    assertThat(Conversions.toText("x", ID)).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1.0", " 1", "2147483648", "0x10"})
  void whatIsNoIntIs400WithTheParameterTheWantedAndTheGiven(String text) {
    assertThatThrownBy(
            () ->
                Conversions.toInt(
                    text, Parameter.query("page", "an int (-2147483648 to 2147483647)")))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400))
        .hasMessageContaining("query parameter \"page\": wanted an int")
        .hasMessageContaining("got \"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NaN", "Infinity", "0x1p3", "1f", "1d", " 1", "1e", "."})
  void whatIsNoPlainDecimalNumberIs400(String text) {
    assertThatThrownBy(() -> Conversions.toDouble(text, ID)).isInstanceOf(HttpException.class);
    assertThatThrownBy(() -> Conversions.toFloat(text, ID)).isInstanceOf(HttpException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TRUE", "1", "yes"})
  void onlyTrueAndFalseAreBooleans(String text) {
    assertThatThrownBy(() -> Conversions.toBoolean(text, ID)).isInstanceOf(HttpException.class);
  }

  @Test
  void aLongValueIsClippedInTheMessage() {
    assertThatThrownBy(() -> Conversions.toInt("x".repeat(10_000), ID))
        .hasMessageContaining("x".repeat(64) + "…")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }
}
