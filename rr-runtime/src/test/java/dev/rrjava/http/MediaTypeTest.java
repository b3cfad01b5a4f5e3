package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text/plain|text/plain|{}|false",
        " Text/HTML ; Charset=UTF-8 |text/html|{charset=UTF-8}|false",
        "text/plain; a=\"x*y\"|text/plain|{a=x*y}|false",
        "text/plain;a=x*y|text/plain|{a=x*y}|false",
        "text/plain; a=\"b; charset=latin1\"|text/plain|{a=b; charset=latin1}|false",
        "text/plain; a=\"\\\"q\\\"\"|text/plain|{a=\"q\"}|false",
        "text/plain;;a=b;|text/plain|{a=b}|false",
        "multipart/mixed; boundary=\"a,b\"|multipart/mixed|{boundary=a,b}|false",
        "application/vnd.a+json;v=1;v=2|application/vnd.a+json|{v=1}|false",
        "text/*|text/*|{}|true",
        "*/*; a=b|*/*|{a=b}|true",
      })
  void parsesMediaType(String text, String name, String parameters, boolean isRange) {
    MediaType parsed = MediaType.parse(text);
    assertThat(parsed.name()).isEqualTo(name);
    assertThat(parsed.parameters()).hasToString(parameters);
    assertThat(parsed.isRange()).isEqualTo(isRange);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "text/",
        "/plain",
        "text/plain/x",
        "te xt/plain",
        "text/plain a=b",
        "text/plain; a",
        "text/plain; a=",
        "text/plain; =b",
        "text/plain; a = b",
        "text/plain; a=\"b",
        "text/plain; a=\"b\"c",
        "text/plain; a=b c",
        "text/plain, text/html",
        "text/plain; a=\u00e4"
      })
  void rejectsMalformedMediaType(String text) {
    assertThat(MediaType.tryParse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediaType.parse(text))
        .withMessage("expected a media type such as text/plain but was \"" + text + '"');
  }

  @Test
  void returnsParts() {
    MediaType type = MediaType.parse("Application/Problem+JSON; Charset=\"UTF-8\"; v=1");
    assertThat(type.type()).isEqualTo("application");
    assertThat(type.subtype()).isEqualTo("problem+json");
    assertThat(type.suffix()).contains("json");
    assertThat(type.isJson()).isTrue();
    assertThat(type.charset()).contains(StandardCharsets.UTF_8);
    assertThat(type.parameter("V")).contains("1");
    assertThat(type.withoutParameters()).isEqualTo(MediaType.PROBLEM_JSON);
    assertThat(MediaType.TEXT.suffix()).isEmpty();
    assertThat(MediaType.TEXT.isJson()).isFalse();
    assertThat(MediaType.TEXT.charset()).isEmpty();
    assertThat(MediaType.NDJSON.isJson()).isFalse();
    assertThat(type).isNotEqualTo(MediaType.PROBLEM_JSON);
    assertThat(MediaType.parse("a/b;x=1;y=2"))
        .isEqualTo(MediaType.parse("A/B; y=2; x=\"1\""))
        .hasSameHashCodeAs(MediaType.parse("a/b;y=2;x=1"));
  }

  @Test
  void rejectsUnknownCharset() {
    MediaType type = MediaType.parse("text/plain; charset=utf-99");
    assertThatThrownBy(type::charset).isInstanceOf(UnsupportedCharsetException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Text/HTML;Charset=\"utf-8\"|text/html; charset=utf-8",
        "a/b;x=\"1 2\";y=\"\\\"\\\\\";z=\"\"|a/b; x=\"1 2\"; y=\"\\\"\\\\\"; z=\"\"",
        "*/*|*/*",
      })
  void writesCanonicalString(String text, String canonical) {
    MediaType type = MediaType.parse(text);
    assertThat(type).hasToString(canonical);
    assertThat(MediaType.parse(canonical)).isEqualTo(type);
  }

  @Test
  void replacesParts() {
    MediaType html = MediaType.HTML.withCharset(StandardCharsets.UTF_8);
    assertThat(html).hasToString("text/html; charset=utf-8");
    assertThat(html.withCharset(StandardCharsets.ISO_8859_1).charset())
        .contains(StandardCharsets.ISO_8859_1);
    assertThat(MediaType.HTML.withParameter("Level", "1").parameters())
        .isEqualTo(Map.of("level", "1"));
    assertThat(MediaType.HTML.parameters()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> MediaType.HTML.withParameter("a b", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> MediaType.HTML.withParameter("a", "\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> MediaType.of("text", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "*/*|text/plain|true",
        "text/*|TEXT/plain; charset=utf-8|true",
        "text/*|textual/plain|false",
        "application/*+json|application/hal+json;v=1|true",
        "application/*+json|application/json|false",
        "application/*+json|application/+json|false",
        "text/plain|text/plain;a=1|true",
        "text/plain;a=1|text/plain|false",
        "text/plain;a=1|text/plain;b=2;A=\"1\"|true",
        "text/plain;a=1|text/plain;a=2|false",
        "text/plain;a=1|text/plain;aa=1|false",
        "text/plain;a=\"x;y\"|text/plain;b=\"a=1;\";a=\"X;Y\"|true",
        "text/plain;a=\"\"|text/plain;a=\"\"|true",
        "text/plain;a=ab|text/plain;a=abc|false",
        "text/plain;a=abc|text/plain;a=ab|false",
        "text/plain;charset=latin1|text/plain;charset=utf-8|true",
        "text/plain|text/plainer|false",
      })
  void includesTypesOfRange(String range, String text, boolean isIncluded) {
    MediaType parsed = MediaType.parse(range);
    assertThat(parsed.includes(MediaType.parse(text))).isEqualTo(isIncluded);
    assertThat(parsed.includes(text)).isEqualTo(isIncluded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "text", ";", "; charset=utf-8", "a/b;c=\""})
  void includesMalformedContentTypeOnlyInRangeOfAll(String contentType) {
    assertThat(MediaType.ANY.includes(contentType)).isTrue();
    assertThat(MediaType.parse("text/*").includes(contentType)).isFalse();
    assertThat(MediaType.TEXT.includes(contentType)).isFalse();
    assertThat(MediaType.parse("a/b;c=d").includes(contentType)).isFalse();
    assertThat(MediaType.parse("application/*+json").includes(contentType)).isFalse();
  }

  @Test
  void isContentTypeOfRequest() {
    RequestBuilder builder = Request.builder("POST", "/").body("{}");
    assertThat(builder.build().contentType()).isEmpty();
    assertThat(builder.header("Content-Type", "Application/JSON").build().contentType())
        .contains(MediaType.JSON);
    assertThat(builder.build().withHeader("Content-Type", "json").contentType()).isEmpty();
  }

  @Test
  void isPreferredByQualityThenByParameters() {
    Request request =
        Request.builder("GET", "/").header("Accept", "text/html;level=1, text/*;q=0.5").build();
    assertThat(request.preference(MediaType.parse("text/html;level=1")))
        .isEqualTo(Request.HIGHEST_QUALITY + 1);
    assertThat(request.preference(MediaType.TEXT)).isEqualTo(Request.HIGHEST_QUALITY / 2);
    assertThat(request.preference(MediaType.JSON)).isZero();
    assertThat(Request.builder("GET", "/").build().preference(MediaType.JSON))
        .isEqualTo(Request.HIGHEST_QUALITY);
  }
}
