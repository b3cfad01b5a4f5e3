package dev.rrjava.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.MediaType;
import dev.rrjava.http.Request;
import dev.rrjava.internal.testing.Requests;
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
        "application/json;odata=verbose|0",
        "application/json;odata.metadata=minimal;odata.streaming=true|0",
        "application/json; indent=2|0",
        "application/json;version=1;charset=utf-8|0",
        "application/json;version=1;q=0.4, text/html;q=0.5|1",
        "application/json;v=1, application/json;q=0.1, text/html;q=0.5|1",
        "application/json;v=1;q=0, */*|0",
        "application/json;v=1;q=0|-1",
        "application/json;profile=\"http://a.test/b;c,d\", text/html|0",
        "text/html;level=1;v=2|1",
        "text/csv;header=present;delimiter=semicolon|2",
        "text/csv;delimiter=semicolon;header=absent|-1",
        "text/csv;HEADER=PRESENT|2",
        "text/csv;header=\"pre\\sent\"|2",
        "text/csv;header|-1",
        "text/csv;header=presen|-1",
        "text/csv;header=presents|-1",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2|1",
        "image/gif, *; q=.2, */*; q=.2|0",
        "text/html;q=.5, application/json;q=.4|1",
        "text/html;q=1., application/json;q=0.99999|1",
        "text/html;q=0.66666, application/json;q=0.65|1",
        "text/html;Q=0.1, application/json;q=0.2|0",
        "application/json;q=, text/html|1",
        "application/json;q=-1, text/html|1",
        "application/json;q=high, text/html|1",
        "application/json;q=\"1\", text/html|1",
        "application/json;q=0.5;ext=1, text/html;q=0.4;ext=\"a,b\"|0",
        "application/json;q=1.001, text/html|1",
        "*|0",
        ",|0",
        ", ,text/html,,|1",
        "json|0",
        "*/json|0",
        "application/json;q=x|0",
        "application/|0",
        "/json|0",
        "application json|0",
        "text/html;|1",
        "text/html; ;charset=utf-8|1",
        "text/html;=1|1",
        "text/html;charset=iso-8859-1|1",
        "application/json; q = 0.4, text/html;q= 0.5|1",
        "application/json;q\t=0, text/html;q=0.1|1",
        "application/json;q =x, text/html|1",
        "text/csv; header = present|2",
        "text/csv;header =absent|-1",
        "text/html; charset = utf-8|1",
        "text/html;q=0.8;*/*;q=0.1|1",
        "application/*+json|-1",
      })
  void selectsOfferThatClientPrefers(String accept, int index) {
    assertThat(OFFERS.choose(Requests.of("GET", "/", "Accept", accept))).isEqualTo(index);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html;level=1|1",
        "text/html;level=2|2",
        "text/html;level=3|0",
        "text/html;level=1;q=0.5, text/html|0",
        "text/html;level=2, text/html;level=1|1",
        "text/html;q=0.5, text/html;level=2|2",
        "text/html;q=0, text/html;level=2|2",
        "text/html;level=1;q=0|-1",
        "text/html|0",
        "text/*|0",
        "*/*|0",
        "text/plain;format=fixed;delsp=yes|4",
        "text/plain;delsp=yes|4",
        "text/plain;format=fixed|3",
        "text/plain|3",
      })
  void prefersOfferWithParametersOfRange(String accept, int index) {
    MediaTypeOffers offers =
        MediaTypeOffers.of(
            "text/html",
            "text/html;level=1",
            "text/html;level=2",
            "text/plain;format=fixed",
            "text/plain;format=fixed;delsp=yes");
    assertThat(offers.choose(Requests.of("GET", "/", "Accept", accept))).isEqualTo(index);
  }

  /** Not of RFC 9110, but sent, for example by Spring's {@code RestTemplate}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/*+json|1",
        "application/*+JSON|1",
        "application/json, application/*+json|0",
        "application/*+json, application/json;q=0.9|1",
        "application/*+json;q=0.5, application/hal+json;q=0|2",
        "application/*+json;q=0, application/*;q=0.1|0",
        "application/*;q=0.1, application/*+json;q=0.2|1",
        "application/*+json;v=1;q=0.3, application/json;q=0.2|1",
        "application/*+xml|-1",
        "application/*+n|-1",
        "application/*+|-1",
        "text/*+json|-1",
      })
  void matchesSuffix(String accept, int index) {
    MediaTypeOffers offers =
        MediaTypeOffers.of("application/json", "application/hal+json", "application/ld+json");
    assertThat(offers.choose(Requests.of("GET", "/", "Accept", accept))).isEqualTo(index);
  }

  /** The example of RFC 9110 section 12.5.1. */
  @ParameterizedTest
  @CsvSource({
    "text/plain;format=flowed, 1000",
    "text/plain, 700",
    "text/html, 300",
    "image/jpeg, 500",
    "text/plain;format=fixed, 400",
    "text/html;level=3, 300",
  })
  void usesMostSpecificRange(String mediaType, int quality) {
    Request request =
        Requests.of(
            "GET",
            "/",
            "Accept",
            "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4,"
                + " */*;q=0.5");
    int preference = request.preference(MediaType.parse(mediaType));
    assertThat(preference / (Request.HIGHEST_QUALITY / 1000)).isEqualTo(quality);
  }

  @Test
  void selectsFirstOfferWithoutAccept() {
    assertThat(OFFERS.choose(Requests.of("GET", "/"))).isZero();
  }

  @Test
  void joinsSeveralLines() {
    Request request = Requests.of("GET", "/", "Accept", "text/html;q=0.1", "Accept", "text/csv");
    assertThat(OFFERS.choose(request)).isEqualTo(2);
  }

  @Test
  void respondsWith406AndOffersIfNoneIsAccepted() {
    assertThatThrownBy(() -> OFFERS.require(Requests.of("GET", "/", "Accept", "image/png")))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(406))
        .hasMessageContaining("application/json, text/html; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "/plain", "text/", "text/*"})
  void rejectsOfferThatIsNotMediaType(String offer) {
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
        "application/json|application/json;odata=verbose;v=\"a;b\"|true",
        "application/json;v=1|application/json;odata=verbose; V=1|true",
        "application/json;v=1|application/json|false",
        "application/json;v=1|application/json;v=2|false",
        "text/*|text/csv;header=present|true",
      })
  void matchesMediaTypeOfBody(String range, String contentType, boolean matches) {
    Request request = Requests.of("POST", "/", "Content-Type", contentType);
    assertThat(ConsumedMediaTypes.of(range).matches(request)).isEqualTo(matches);
  }

  @Test
  void respondsWith415AndAcceptedTypesToOtherBody() {
    ConsumedMediaTypes types = ConsumedMediaTypes.of("application/json", "text/*");
    assertThatThrownBy(() -> types.require(Requests.of("POST", "/", "Content-Type", "a/b")))
        .isInstanceOfSatisfying(
            HttpException.class,
            e -> {
              assertThat(e.status()).isEqualTo(415);
              assertThat(e.headers().first("Accept")).contains("application/json, text/*");
            })
        .hasMessageContaining("but was \"a/b\"");
  }
}
