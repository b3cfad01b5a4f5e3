package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.HttpConnection.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each source of a parameter, and each kind of type. */
class ParametersTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @RegisterExtension static final ServedExample EXAMPLE = new ServedExample();

  @Test
  void readsSetAndDateFromQuery() throws IOException {
    assertThat(EXAMPLE.get("/lost/search?kind=TOY&kind=TOY").text())
        .contains("bear")
        .doesNotContain("glove");
    assertThat(EXAMPLE.get("/lost/search?since=2026-05-20").text())
        .contains("glove")
        .doesNotContain("bear");
    assertThat(EXAMPLE.get("/lost/search").text()).contains("bear", "glove");
    assertThat(EXAMPLE.get("/lost/search?kind=SHIP&since=2027-01-01").status()).isEqualTo(400);
  }

  @Test
  void readsCookie() throws IOException {
    Reply chosen = EXAMPLE.send("PUT", "/favourite/juist");
    assertThat(chosen.head().header("Set-Cookie"))
        .isEqualTo("favourite=juist; Max-Age=2592000; HttpOnly");
    assertThat(EXAMPLE.get("/favourite", "Cookie: favourite=juist").text()).isEqualTo("juist\n");
    assertThat(EXAMPLE.get("/favourite").text()).isEqualTo("none yet\n");
    assertThat(EXAMPLE.send("PUT", "/favourite/atlantis").status()).isEqualTo(404);
  }

  @Test
  void usesDefaultForMissingField() throws IOException {
    assertThat(EXAMPLE.post("/tickets", FORM, "from=juist&to=borkum").text())
        .endsWith("4.50 EUR\n");
    assertThat(EXAMPLE.post("/tickets", FORM, "from=juist&to=borkum&passengers=2").text())
        .endsWith("9.00 EUR\n");
    Reply missing = EXAMPLE.post("/tickets", FORM, "from=juist");
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.text()).contains("\"to\"");
  }

  @Test
  void readsUploadedFile() throws IOException {
    String body =
        """
        --x
        Content-Disposition: form-data; name="description"

        a scarf
        --x
        Content-Disposition: form-data; name="photo"; filename="scarf.txt"
        Content-Type: text/plain

        long, blue
        --x--
        """;
    assertThat(
            EXAMPLE
                .post("/lost", "multipart/form-data; boundary=x", body.replace("\n", "\r\n"))
                .text())
        .isEqualTo("thank you for a scarf: scarf.txt has 10 bytes\n");
  }

  @Test
  void mapsContainAllParameters() throws IOException {
    assertThat(EXAMPLE.post("/survey?ship=a&ship=b&day=c", FORM, "sea=calm&food=good").text())
        .isEqualTo("about {day=[c], ship=[a, b]}: {food=good, sea=calm}\n");
  }

  @Test
  void attachesKnownPass() throws IOException {
    assertThat(EXAMPLE.get("/pass", "X-Pass: 4711").text()).isEqualTo("welcome on board, Ada\n");
    Reply reply = EXAMPLE.get("/pass", "X-Pass: 1");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.head().header("WWW-Authenticate")).isEqualTo("Pass");
  }

  @Test
  void passesRequestAndClientAddress() throws IOException {
    assertThat(EXAMPLE.get("/visitor").text()).isEqualTo("127.0.0.1 asks by HTTP/1.1\n");
  }

  @Test
  void sendsHintsForRequest() throws IOException {
    Reply reply = EXAMPLE.get("/pages/juist");
    assertThat(reply.informational()).hasSize(1);
    assertThat(reply.informational().get(0).header("Link")).startsWith("</downloads/juist.txt>");
    assertThat(reply.text()).isEqualTo("<h1>juist</h1>\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/fares/borkum/juist/change?paid=20.00, 15.50 EUR",
    "/fares/borkum/juist/change?paid=5&passengers=1&bicycle=false, 0.50 EUR",
    "/freight/price?weight=12.5kg&value=1000, 20.00 EUR",
    "/freight/price?weight=12.5kg, 10.00 EUR",
  })
  void convertsTypesOfApplication(String target, String price) throws IOException {
    assertThat(EXAMPLE.get(target).text()).isEqualTo(price + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/fares/borkum/juist/change, 400, query parameter \"paid\" is missing",
    "/fares/borkum/juist/change?paid=much, 400, expected a Money",
    "/fares/borkum/juist/change?paid=0.001, 400, expected a Money",
    "/fares/borkum/juist/change?paid=1, 422, 1.00 EUR is not enough",
    "/fares/borkum/juist?passengers=many, 400, expected an int",
    "/freight/price?weight=heavy, 400, expected a Weight",
    "/freight/price?weight=1kg&value=dear, 400, expected a decimal number",
    "/lost/search?since=yesterday, 400, expected a date",
    "/lost/42, 400, expected a UUID",
  })
  void reportsFailedConversion(String target, int status, String told) throws IOException {
    Reply reply = EXAMPLE.get(target);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text()).contains(told);
  }
}
