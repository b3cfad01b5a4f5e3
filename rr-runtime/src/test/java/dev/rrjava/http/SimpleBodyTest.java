package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.generated.SimpleBody;
import dev.rrjava.internal.testing.Requests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleBodyTest {
  private static Request request(String type, String body) {
    return Requests.withBody("POST", "/", body, "Content-Type", type);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      nullValues = "NULL",
      value = {
        "text/plain, ' 7 ', 7",
        "text/plain, null, null",
        "text/plain, '\"7\"', '\"7\"'",
        "text/plain, '', NULL",
        "text/plain, '  ', NULL",
        "application/json, '', NULL",
        "application/json, null, NULL",
        "application/json, ' \"a b\" ', a b",
        "application/json, '\"\"', ''",
        "APPLICATION/JSON;charset=utf-8, '\"\\u00e4\\n\"', 'ä\n'",
        "application/vnd.acme+json, 1e3, 1e3",
        "application/jsonp, '\"7\"', '\"7\"'",
      })
  void readsContentOfJsonString(String type, String body, String expected) {
    assertThat(SimpleBody.read(request(type, body))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "\"a\" b", "\"\\x\"", "\"a\"\"b\""})
  void rejectsMalformedJson(String body) {
    assertThatThrownBy(() -> SimpleBody.read(request("application/json", body)))
        .isInstanceOfSatisfying(
            HttpException.class, failure -> assertThat(failure.status()).isEqualTo(400));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "application/json, 7, 7",
        "application/json, -1.5E10, -1.5E10",
        "application/json, 1E+3, 1E+3",
        "application/json, true, true",
        "application/json, false, false",
        "application/json, NaN, '\"NaN\"'",
        "application/json, -Infinity, '\"-Infinity\"'",
        "text/csv, NaN, NaN",
      })
  void writesNumbersWithoutLiteralAsStrings(String type, String value, String body) {
    Response response = SimpleBody.literal(type, value);
    assertThat(((Body.Bytes) response.body()).bytes()).asString().isEqualTo(body);
    assertThat(response.headers().first("Content-Type")).contains(type);
  }
}
