package __PACKAGE__;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rrjava.test.TestClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sends requests through routes, conversions and frames, without a socket. */
class GreetingsTest {
  private final TestClient client = TestClient.of(Main.routes());

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void helloIsJson() {
    client
        .get("/hello/Ada")
        .send()
        .assertStatus(200)
        .assertHeader("Content-Type", "application/json")
        .assertText("{\"text\":\"Hello, Ada!\"}");
  }

  @Test
  void visitorIsReadFromJson() {
    client
        .post("/hello")
        .body("application/json", "{\"name\": \"Grace\"}")
        .send()
        .assertStatus(201)
        .assertBody(new Greeting("Hello, Grace!"));
  }

  @Test
  void countdownIsStreamOfChunks() {
    assertEquals(List.of("2\n", "1\n", "0\n"), client.get("/countdown?from=2").send().chunks());
    client.get("/countdown?from=soon").send().assertStatus(400);
  }

  @Test
  void homeHasEarlyHints() {
    assertEquals(
        List.of("</style.css>; rel=preload; as=style"), client.get("/").send().earlyHints());
    client.get("/style.css").send().assertStatus(200);
  }
}
