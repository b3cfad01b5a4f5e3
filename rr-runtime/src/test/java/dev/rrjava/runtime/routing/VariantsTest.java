package dev.rrjava.runtime.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.runtime.http.ConsumedMediaTypes;
import dev.rrjava.runtime.http.HttpException;
import dev.rrjava.runtime.http.MediaTypeOffers;
import dev.rrjava.runtime.testing.Requests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
  private static final Variants BODIES =
      Variants.none()
          .and(ConsumedMediaTypes.of("text/csv", "text/tsv"), null)
          .and(null, MediaTypeOffers.of("text/html"))
          .and(ConsumedMediaTypes.of("application/json"), MediaTypeOffers.of("application/json"))
          .and(ConsumedMediaTypes.of("application/json"), MediaTypeOffers.of("text/csv"));

  private static final Variants STRICT =
      Variants.none()
          .and(ConsumedMediaTypes.of("text/csv"), MediaTypeOffers.of("text/csv"))
          .and(ConsumedMediaTypes.of("text/tsv"), MediaTypeOffers.of("text/tsv"));

  @ParameterizedTest
  @CsvSource({
    "text/csv, */*, 0",
    "image/png, text/html, 1",
    "application/json, */*, 2",
    "application/json, text/csv, 3",
    "application/json, 'text/csv;q=0.9, application/json;q=0.8', 3",
    "application/json, text/html, 1",
  })
  void theOneThatSuitsBestIsChosen(String contentType, String accept, int index) {
    assertThat(
            BODIES.choose(Requests.of("POST", "/", "Content-Type", contentType, "Accept", accept)))
        .isEqualTo(index);
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, */*, 415, 'wanted a body of type text/csv, text/tsv, got \"image/png\"'",
    "text/csv, text/tsv, 406, 'available as text/csv, text/tsv'",
  })
  void whatSuitsNoneIsRefused(String contentType, String accept, int status, String message) {
    assertThatThrownBy(
            () ->
                STRICT.choose(
                    Requests.of("POST", "/", "Content-Type", contentType, "Accept", accept)))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(status))
        .hasMessageContaining(message);
  }
}
