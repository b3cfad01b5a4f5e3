package dev.rrjava.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.PathSegments;
import dev.rrjava.internal.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
  private static final Parameter<String> ID =
      Parameter.path("id", Conversion.of("an id", text -> text));

  private static RoutePath path(String path) {
    return new Search(Requests.of("GET", "/"), PathSegments.of(path));
  }

  @Test
  void variableIsNeverEmpty() {
    RoutePath path = path("/a/");
    assertThat(path.hasVariable(0)).isTrue();
    assertThat(path.hasVariable(1)).isFalse();
    assertThat(path.hasVariable(2)).isFalse();
  }

  @Test
  void variableEndNeedsValueAndNumberOfSegmentsAndMethod() {
    assertThat(path("/a/b").variableEnd(2, HttpMethod.GET, 7)).isEqualTo(7);
    assertThat(path("/a/").variableEnd(2, HttpMethod.GET, 7)).isEqualTo(-1);
    assertThat(path("/a").variableEnd(2, HttpMethod.GET, 7)).isEqualTo(-1);
    assertThat(path("/a/b/c").variableEnd(2, HttpMethod.GET, 7)).isEqualTo(-1);
    assertThat(path("/a/b").variableEnd(2, HttpMethod.PUT, 7)).isEqualTo(-1);
  }

  @Test
  void respondsWith400ToVariableThatIsNotUtf8() {
    assertThatThrownBy(() -> path("/%ff").variable(0, ID))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400))
        .hasMessageContaining("path variable \"id\"");
  }

  @Test
  void catchAllKeepsEncodedSlashes() {
    RoutePath path = path("/files/a%2Fb/c/");
    assertThat(path.rest(1, ID)).isEqualTo("a/b/c/");
    assertThat(path.restSegments(1, ID)).containsExactly("a/b", "c", "");
    assertThat(path("/files/").rest(1, ID)).isEmpty();
    assertThat(path("/files/").restSegments(1, ID)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "TRACE", "CONNECT"
      })
  void registeredMethodHasItsNumber(String method) throws Exception {
    int number = HttpMethod.class.getField(method).getInt(null);
    assertThat(new Search(Requests.of(method, "/"), PathSegments.of("/")).method())
        .isEqualTo(number);
    assertThat(number).isNotEqualTo(HttpMethod.OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "get", "PURGE", "OTHER"})
  void anyOtherMethodIsOther(String method) {
    assertThat(HttpMethod.of(method)).isEqualTo(HttpMethod.OTHER);
  }

  @Test
  void convertsNumbersUpToLimits() {
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
  void respondsWith400WithParameterExpectedAndActualIfNotInt(String text) {
    assertThatThrownBy(() -> Conversions.toInt(text, Parameter.query("page", BuiltIn.INT)))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400))
        .hasMessageContaining("query parameter \"page\": expected an int")
        .hasMessageContaining("but was \"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NaN", "Infinity", "0x1p3", "1f", "1d", " 1", "1e", "."})
  void respondsWith400ToNumberThatIsNotDecimal(String text) {
    assertThatThrownBy(() -> Conversions.toDouble(text, ID)).isInstanceOf(HttpException.class);
    assertThatThrownBy(() -> Conversions.toFloat(text, ID)).isInstanceOf(HttpException.class);
  }

  @Test
  void clipsLongValueInMessage() {
    assertThatThrownBy(() -> Conversions.toInt("x".repeat(10_000), ID))
        .hasMessageContaining("x".repeat(64) + "…")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }
}
