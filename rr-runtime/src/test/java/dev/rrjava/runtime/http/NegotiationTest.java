package dev.rrjava.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.runtime.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
  private static final MediaTypeOffers OFFERS =
      MediaTypeOffers.of("application/json", "text/html; charset=utf-8", "text/csv;header=present");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|0",
        "*/*|0",
        "application/json|0",
        "APPLICATION/JSON|0",
        "application/*|0",
        "text/*|1",
        "text/html|1",
        "text/html;charset=utf-8|1",
        "text/csv|2",
        "text/csv; header=present|2",
        "text/csv; header=\"present\"|2",
        "text/csv; header=absent|-1",
        "text/csv; header=\"a,b\", text/html|1",
        "application/json;q=0.5, text/csv|2",
        "application/json;q=0.5, text/csv;q=0.50|0",
        "*/*;q=0.1, text/html;q=0.101|1",
        "*/*, application/json;q=0|1",
        "text/*;q=0.3, text/html;q=0.1, */*;q=0.2|2",
        "text/csv;header=present;q=0.2, text/csv;q=1, text/html;q=0.3|1",
        "image/png|-1",
        "application/json;q=0|-1",
        "*/*;q=0|-1",
        "application/json;q=2, text/html|1",
        "application/json;q=0.1234, text/csv|2",
        "json, text/csv|2",
        "  text/html  ;  q=0.9  ,application/json;q=0.8|1",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|1",
      })
  void theOfferThatTheClientLikesBestIsChosen(String accept, int index) {
    assertThat(OFFERS.choose(Requests.of("GET", "/", "Accept", accept))).isEqualTo(index);
  }

  @Test
  void whoSaysNothingGetsTheFirst() {
    assertThat(OFFERS.choose(Requests.of("GET", "/"))).isZero();
  }

  @Test
  void severalLinesAreOneList() {
    Request request = Requests.of("GET", "/", "Accept", "text/html;q=0.1", "Accept", "text/csv");
    assertThat(OFFERS.choose(request)).isEqualTo(2);
  }

  @Test
  void whoAcceptsNothingIsTold406WithTheOffers() {
    assertThatThrownBy(() -> OFFERS.require(Requests.of("GET", "/", "Accept", "image/png")))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(406))
        .hasMessageContaining("application/json, text/html; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "/plain", "text/", "text/*"})
  void anOfferIsAMediaType(String offer) {
    assertThatThrownBy(() -> MediaTypeOffers.of(offer)).hasMessageContaining(offer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json|application/json|true",
        "application/json|application/json; charset=utf-8|true",
        "application/json|Application/JSON|true",
        "application/json|application/jsonx|false",
        "application/json|''|false",
        "application/json|text/plain|false",
        "application/*+json|application/merge-patch+json|true",
        "application/*+json|application/merge-patch+json; v=1|true",
        "application/*+json|application/+json|false",
        "application/*+json|application/json|false",
        "text/*|text/csv|true",
        "*/*|''|true",
      })
  void aBodyIsOfAMediaType(String range, String contentType, boolean matches) {
    Request request = Requests.of("POST", "/", "Content-Type", contentType);
    assertThat(ConsumedMediaTypes.of(range).matches(request)).isEqualTo(matches);
  }

  @Test
  void aBodyOfAnotherTypeIs415ThatNamesTheRightOnes() {
    ConsumedMediaTypes types = ConsumedMediaTypes.of("application/json", "text/*");
    assertThatThrownBy(() -> types.require(Requests.of("POST", "/", "Content-Type", "a/b")))
        .isInstanceOfSatisfying(
            HttpException.class,
            e -> {
              assertThat(e.status()).isEqualTo(415);
              assertThat(e.headers().first("Accept")).contains("application/json, text/*");
            })
        .hasMessageContaining("got \"a/b\"");
  }
}
