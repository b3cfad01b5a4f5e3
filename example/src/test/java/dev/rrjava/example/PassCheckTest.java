package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.Request;
import org.junit.jupiter.api.Test;

/** A filter, tested without a server. */
class PassCheckTest {

  @Test
  void attachesKnownPass() {
    Request request = Request.builder("GET", "/pass").header("X-Pass", "4711").build();
    assertThat(new PassCheck().attach(request).attribute("pass", Pass.class))
        .map(Pass::holder)
        .contains("Ada");
  }

  @Test
  void attachesNothingForUnknownPass() {
    Request request = Request.builder("GET", "/pass").header("X-Pass", "1").build();
    assertThat(new PassCheck().attach(request).attributes()).isEmpty();
  }
}
