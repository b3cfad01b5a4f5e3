package dev.rrjava.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.HttpException;
import dev.rrjava.internal.testing.Requests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
  private static final Variants BODIES =
      Variants.none()
          .and(0, ConsumedMediaTypes.of("text/csv", "text/tsv"), null)
          .and(1, null, MediaTypeOffers.of("text/html"))
          .and(2, ConsumedMediaTypes.of("application/json"), MediaTypeOffers.of("application/json"))
          .and(3, ConsumedMediaTypes.of("application/json"), MediaTypeOffers.of("text/csv"));

  private static final Variants STRICT =
      Variants.none()
          .and(0, ConsumedMediaTypes.of("text/csv"), MediaTypeOffers.of("text/csv"))
          .and(1, ConsumedMediaTypes.of("text/tsv"), MediaTypeOffers.of("text/tsv"));

  @ParameterizedTest
  @CsvSource({
    "text/csv, */*, 0",
    "image/png, text/html, 1",
    "application/json, */*, 2",
    "application/json, text/csv, 3",
    "application/json, 'text/csv;q=0.9, application/json;q=0.8', 3",
    "application/json, text/html, 1",
  })
  void selectsBestVariant(String contentType, String accept, int index) {
    assertThat(
            BODIES.choose(Requests.of("POST", "/", "Content-Type", contentType, "Accept", accept)))
        .isEqualTo(index);
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv;header=present, text/csv;header=present",
    "'text/csv; charset=utf-8; header=\"present\"', text/csv;header=present",
    "text/csv;header=absent, text/csv",
    "text/csv, text/csv",
    "TEXT/CSV, text/csv",
    "text/tsv, text/*",
    "application/ld+json, application/*+json",
    "application/x+ld+json, application/*+ld+json",
    "application/json, application/*",
    "image/png, */*",
    "'', */*",
  })
  void selectsMostSpecificRangeInAnyOrder(String contentType, String range) {
    List<String> ranges =
        new ArrayList<>(
            List.of(
                "*/*",
                "text/*",
                "text/csv",
                "text/csv;header=present",
                "application/*",
                "application/*+json",
                "application/*+ld+json"));
    for (int i = 0; i < ranges.size(); i++) {
      Collections.rotate(ranges, 1);
      assertThat(ranges.get(chosen(ranges, contentType))).isEqualTo(range);
      Collections.reverse(ranges);
      assertThat(ranges.get(chosen(ranges, contentType))).isEqualTo(range);
    }
  }

  private static int chosen(List<String> ranges, String contentType) {
    Variants variants = Variants.none();
    for (int i = 0; i < ranges.size(); i++) {
      variants = variants.and(i, ConsumedMediaTypes.of(ranges.get(i)), null);
    }
    return variants.choose(Requests.of("POST", "/", "Content-Type", contentType));
  }

  @Test
  void selectsLessSpecificRangeIfClientAcceptsNothingElse() {
    Variants variants =
        Variants.none()
            .and(0, ConsumedMediaTypes.of("text/csv"), MediaTypeOffers.of("text/csv"))
            .and(1, ConsumedMediaTypes.of("text/*"), MediaTypeOffers.of("text/html"));
    assertThat(
            variants.choose(
                Requests.of("POST", "/", "Content-Type", "text/csv", "Accept", "text/html")))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, */*, 415, 'expected a body of type text/csv, text/tsv but was \"image/png\"'",
    "text/csv, text/tsv, 406, 'not acceptable; available media types: text/csv, text/tsv'",
  })
  void rejectsRequestWithoutVariant(String contentType, String accept, int status, String message) {
    assertThatThrownBy(
            () ->
                STRICT.choose(
                    Requests.of("POST", "/", "Content-Type", contentType, "Accept", accept)))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(status))
        .hasMessageContaining(message);
  }
}
