package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Router;
import org.junit.jupiter.api.Test;

/** A handler, tested with its routes and filters and without a server. */
class PassesTest {
  private final Router routes = ServedExample.handler();

  @Test
  void welcomesHolderOfPass() throws Exception {
    Request request = Request.builder("GET", "/pass").header("X-Pass", "4711").build();
    Response response = routes.handle(request);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.bodyText()).isEqualTo("welcome on board, Ada\n");
  }
}
