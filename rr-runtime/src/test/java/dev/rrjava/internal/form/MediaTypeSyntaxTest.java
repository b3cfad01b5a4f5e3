package dev.rrjava.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values with parameters, with what RoadRunner 3.0.0 says about them. */
class MediaTypeSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "form-data",
        "multipart/form-data; boundary=b; charset=utf-8",
        "form-data; name=\"a;b\"; filename=\"C:\\dir\\w.txt\"",
        "form-data; name=\"a\\\"b\"",
        "form-data; name=\"a\"; filename=\"\"",
        "form-data;name = \"a\" ; ",
        "text/plain; a=b; A=b",
      })
  void accepts(String value) {
    assertThat(MediaTypeSyntax.fault(value)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "; a=b | no media type",
        "\"text/plain\" | no media type",
        "text plain | expected slash after first token",
        "text/ | expected token after slash",
        "text/plain, text/html | unexpected content after media subtype",
        "text/plain; x=a/b | invalid media parameter",
        "text/plain;; | invalid media parameter",
        "form-data; name=\"f\"; filename=a b.txt | invalid media parameter",
        "form-data; name=\"f\"; filename= | invalid media parameter",
        "form-data; name=\"f\"; filename=\"x | invalid media parameter",
        "form-data; name=\"f\"; filename=\"x\"y | invalid media parameter",
        "form-data; name=a; name=b | duplicate parameter name",
      })
  void namesFault(String value, String fault) {
    assertThat(MediaTypeSyntax.fault(value)).isEqualTo(fault);
  }
}
