package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaryTest {
  private static final Response RESPONSE = Response.text("hello");

  private static List<String> vary(Response response) {
    return response.headers().all("Vary");
  }

  @Test
  void addsEachField() {
    assertThat(vary(RESPONSE.withVary("Accept"))).containsExactly("Accept");
    assertThat(vary(RESPONSE.withHeader("Vary", "Accept-Language").withVary("Accept")))
        .containsExactly("Accept-Language", "Accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept", "accept", "Accept-Language, Accept", "*"})
  void doesNotAddFieldTwice(String before) {
    assertThat(vary(RESPONSE.withHeader("Vary", before).withVary("Accept")))
        .containsExactly(before);
  }
}
