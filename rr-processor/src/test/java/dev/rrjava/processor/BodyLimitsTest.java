package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limit of a method goes before that of its class, and that before one of a class above. */
class BodyLimitsTest {
  private static final Application NOTES =
      Application.start(
          Compile.clean(Compile.example(Example.read(Example.RESOURCES.resolve("good/limits")))),
          "com.acme.Routes");

  @ParameterizedTest
  @CsvSource({
    "POST, /notes, 12345, '200 12345'",
    "POST, /notes, 123456789, '200 123456789'",
    "PUT, /notes, 12345678, '200 12345678'",
    "PUT, /notes, 123456789, '413 expected a body of at most 8 bytes but was 9'",
    "GET, /notes, 123456789, '200 /notes'",
    "DELETE, /notes, 123456789, '204 '",
    "POST, /others, 1234, '200 4'",
    "POST, /others, 12345, '413 expected a body of at most 4 bytes but was 5'",
    "POST, /notes/form, 123, '413 expected a body of at most 2 bytes but was 3'",
  })
  void rejectsLongerBodies(String method, String path, String body, String answer) {
    assertThat(
            NOTES.answerTo(method, path, body, "Content-Type", "text/plain").text().stripTrailing())
        .isEqualTo(answer.stripTrailing());
  }
}
