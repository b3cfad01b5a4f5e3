package dev.rrjava.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.HttpException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types of the JDK: what converts reads back as the same text, and the rest is a 400. */
class ConversionsTest {
  private static final Parameter<String> VALUE =
      Parameter.query("value", Conversion.of("a thing", text -> text));

  private static final Map<String, Conversion<?>> CONVERSIONS =
      Map.ofEntries(
          Map.entry("uuid", BuiltIn.UUID),
          Map.entry("integer", BuiltIn.BIG_INTEGER),
          Map.entry("decimal", BuiltIn.BIG_DECIMAL),
          Map.entry("uri", BuiltIn.URI),
          Map.entry("zone", BuiltIn.ZONE_ID),
          Map.entry("offset", BuiltIn.ZONE_OFFSET),
          Map.entry("duration", BuiltIn.DURATION),
          Map.entry("period", BuiltIn.PERIOD),
          Map.entry("instant", BuiltIn.INSTANT),
          Map.entry("date", BuiltIn.LOCAL_DATE),
          Map.entry("time", BuiltIn.LOCAL_TIME),
          Map.entry("dateTime", BuiltIn.LOCAL_DATE_TIME),
          Map.entry("offsetTime", BuiltIn.OFFSET_TIME),
          Map.entry("offsetDateTime", BuiltIn.OFFSET_DATE_TIME),
          Map.entry("zonedDateTime", BuiltIn.ZONED_DATE_TIME),
          Map.entry("year", BuiltIn.YEAR),
          Map.entry("yearMonth", BuiltIn.YEAR_MONTH),
          Map.entry("monthDay", BuiltIn.MONTH_DAY));

  @ParameterizedTest(name = "{0}: {1}, not {2}")
  @CsvSource({
    "uuid, 6f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0, 1-2-3-4-5",
    "integer, 123456789012345678901234567890, 1.0",
    "decimal, 1.50, 1f",
    "uri, https://example.test/a?b#c, a b",
    "zone, Europe/Berlin, Berlin",
    "offset, +01:00, 25",
    "duration, PT15M, 15m",
    "period, P1M2D, 1 month",
    "instant, 2026-01-31T12:30:00Z, 2026-01-31",
    "date, 2026-01-31, 2026-02-30",
    "time, 12:30, 24:30",
    "dateTime, 2026-01-31T12:30, 2026-01-31 12:30",
    "offsetTime, 12:30+01:00, 12:30",
    "offsetDateTime, 2026-01-31T12:30+01:00, 2026-01-31T12:30",
    "zonedDateTime, 2026-01-31T12:30+01:00[Europe/Berlin], 2026-01-31",
    "year, 2026, x",
    "yearMonth, 2026-01, 2026-13",
    "monthDay, --01-31, 01-31",
  })
  void readsIsoFormat(String type, String good, String bad) {
    Conversion<?> conversion = Objects.requireNonNull(CONVERSIONS.get(type));
    assertThat(conversion.convert(good, VALUE)).hasToString(good);
    assertThatThrownBy(() -> conversion.convert(bad, VALUE))
        .isInstanceOf(HttpException.class)
        .hasMessage("query parameter \"value\": expected a thing but was \"" + bad + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "True", "yes", "Yes", "on", "ON", "1"})
  void readsTrueInAnyCase(String text) {
    assertThat(Conversions.toBoolean(text, VALUE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "FALSE", "no", "NO", "off", "Off", "0"})
  void readsFalseInAnyCase(String text) {
    assertThat(Conversions.toBoolean(text, VALUE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " true", "y", "n", "2", "01", "ja", "checked", "fal\u017fe", "\u0661"})
  void rejectsOtherBooleans(String text) {
    assertThatThrownBy(() -> Conversions.toBoolean(text, VALUE)).isInstanceOf(HttpException.class);
  }

  @Test
  void readsLanguageTag() {
    assertThat(Conversions.toLocale("de-CH", VALUE).toLanguageTag()).isEqualTo("de-CH");
    assertThatThrownBy(() -> Conversions.toLocale("de_!", VALUE)).isInstanceOf(HttpException.class);
  }

  @Test
  void limitsLengthOfNumber() {
    assertThatThrownBy(() -> Conversions.toBigInteger("9".repeat(1_001), VALUE))
        .isInstanceOf(HttpException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1001", "1e99999999", "1e-1001", "-1E+2147483647", "0e99999"})
  void rejectsNumberWithTooManyDigits(String text) {
    assertThatThrownBy(() -> Conversions.toBigDecimal(text, VALUE))
        .isInstanceOf(HttpException.class);
  }

  @Test
  void acceptsSmallExponent() {
    assertThat(Conversions.toBigDecimal("1.5e3", VALUE)).isEqualByComparingTo("1500");
  }

  @Test
  void rejectsNumberTooLargeForType() {
    assertThatThrownBy(() -> Conversions.toDouble("1e400", VALUE))
        .isInstanceOf(HttpException.class);
    assertThatThrownBy(() -> Conversions.toFloat("-1e39", VALUE)).isInstanceOf(HttpException.class);
    assertThat(Conversions.toDouble("1e-400", VALUE)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uff11", "\u0661", "1\u0661"})
  void rejectsDigitsOfOtherScripts(String text) {
    assertThatThrownBy(() -> Conversions.toInt(text, VALUE)).isInstanceOf(HttpException.class);
    assertThatThrownBy(() -> Conversions.toLong(text, VALUE)).isInstanceOf(HttpException.class);
    assertThatThrownBy(() -> Conversions.toShort(text, VALUE)).isInstanceOf(HttpException.class);
    assertThatThrownBy(() -> Conversions.toByte(text, VALUE)).isInstanceOf(HttpException.class);
    assertThatThrownBy(() -> Conversions.toBigInteger(text, VALUE))
        .isInstanceOf(HttpException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+a6f5b6e-52a4-4a3c-9d0e-6f3a1c1f7b02",
        "0a6f5b6e5-2a4-4a3c-9d0e-6f3a1c1f7b02",
        "\uff10a6f5b6e-52a4-4a3c-9d0e-6f3a1c1f7b02",
        "0a6f5b6e-52a4-4a3c-9d0e-6f3a1c1f7b0",
        "0a6f5b6e052a404a3c09d0e06f3a1c1f7b02",
      })
  void readsUuidWithFiveGroups(String text) {
    assertThatThrownBy(() -> Conversions.toUuid(text, VALUE)).isInstanceOf(HttpException.class);
  }

  @Test
  void doesNotCutQuotedValueInsideCharacter() {
    String emoji = "x".repeat(63) + "\ud83d\ude00";
    assertThatThrownBy(() -> Conversions.toInt(emoji, VALUE))
        .hasMessageContaining("\"" + "x".repeat(63) + "…\"");
  }

  @Test
  void respondsWith400ToFailedFactoryButKeepsStatus() {
    assertThatThrownBy(
            () -> Conversion.of("an int", text -> Integer.valueOf(text)).convert("x", VALUE))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400));
    assertThatThrownBy(() -> Conversion.<String>of("a string", text -> null).convert("x", VALUE))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400));
    assertThatThrownBy(
            () ->
                Conversion.of(
                        "a thing",
                        text -> {
                          throw new HttpException(410, "gone");
                        })
                    .convert("x", VALUE))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(410));
  }
}
