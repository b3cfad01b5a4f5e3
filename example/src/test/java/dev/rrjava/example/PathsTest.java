package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.HttpConnection.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which method answers. */
class PathsTest {
  @RegisterExtension static final ServedExample EXAMPLE = new ServedExample();

  @Test
  void matchesRegularExpression() throws IOException {
    assertThat(EXAMPLE.get("/freight/FERR1234567").text()).contains("FERR1234567");
    assertThat(EXAMPLE.get("/freight/FERR123456").status()).isEqualTo(404);
    assertThat(EXAMPLE.get("/freight/price?weight=1kg").text()).isEqualTo("0.80 EUR\n");
  }

  @Test
  void catchAllMatchesTheRest() throws IOException {
    assertThat(EXAMPLE.get("/downloads/juist.txt").text()).startsWith("Juist");
    assertThat(EXAMPLE.get("/downloads/fares.csv").text()).startsWith("borkum,juist,4.50 EUR\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/downloads/no/such/file",
        "/downloads/",
        "/downloads/../pom.xml",
        "/downloads/..%2Fpom.xml",
        "/downloads/x/..%2F..%2Fpom.xml",
        "/downloads//etc/passwd",
        "/downloads/%2Fetc%2Fpasswd",
        "/downloads/a%00b",
      })
  void rejectsPathsOutsideOfFolder(String target) throws IOException {
    assertThat(EXAMPLE.get(target).status()).isBetween(400, 404);
  }

  @Test
  void methodHasSeveralRoutes() throws IOException {
    assertThat(EXAMPLE.get("/index.html").text()).isEqualTo(EXAMPLE.get("/").text());
    assertThat(EXAMPLE.send("PUT", "/favourite/juist").status()).isEqualTo(204);
    assertThat(EXAMPLE.send("POST", "/favourite/juist").status()).isEqualTo(204);
  }

  @Test
  void handlersInheritRoutesOfInterface() throws IOException {
    assertThat(EXAMPLE.get("/ships").text()).contains("\"frisia\"", "\"wappen\"");
    assertThat(EXAMPLE.get("/ships/wappen").text())
        .isEqualTo("{\"name\":\"wappen\",\"seats\":640,\"built\":1998}");
    assertThat(EXAMPLE.get("/lost").text()).contains("a bear without an ear");
    assertThat(EXAMPLE.get("/lost/0a6f5b6e-52a4-4a3c-9d0e-6f3a1c1f7b02").text())
        .contains("one red glove");
  }

  @Test
  void rejectsOtherMethodsAndListsOptions() throws IOException {
    Reply refused = EXAMPLE.send("DELETE", "/harbours");
    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.head().header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(EXAMPLE.send("OPTIONS", "/harbours").head().header("Allow"))
        .isEqualTo("GET, HEAD, OPTIONS");
    assertThat(EXAMPLE.send("HEAD", "/harbours").status()).isEqualTo(200);
  }

  @Test
  void redirectsTrailingSlash() throws IOException {
    Reply reply = EXAMPLE.get("/ships/?a=b");
    assertThat(reply.status()).isEqualTo(308);
    assertThat(reply.head().header("Location")).isEqualTo("/ships?a=b");
  }
}
