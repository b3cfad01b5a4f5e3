package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.HttpConnection.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the body of a request. */
class BodiesTest {
  private static final String TEXT = "text/plain";
  private static final String JSON = "application/json";

  @RegisterExtension static final ServedExample EXAMPLE = new ServedExample();

  @Test
  void readsText() throws IOException {
    Reply reply = EXAMPLE.post("/fares/borkum/juist/group", TEXT, "Ada\nGrace\n\nEdsger\n");
    assertThat(reply.text()).isEqualTo("{\"passengers\":3,\"cents\":1350}\n");
    assertThat(reply.head().header("Content-Type")).isEqualTo(JSON);
    assertThat(reply.head().header("Cache-Control")).isEqualTo("no-store");
    assertThat(EXAMPLE.post("/fares/borkum/juist/group", TEXT, "").status()).isEqualTo(422);
  }

  @Test
  void readsBytesAndStreams() throws IOException {
    assertThat(EXAMPLE.post("/freight/seal", "application/octet-stream", "123456789").text())
        .isEqualTo("cbf43926\n");
    assertThat(EXAMPLE.post("/freight/manifest", TEXT, "tea\n\ntar\n").text())
        .isEqualTo("2 crates\n");
  }

  @Test
  void readsFormAsTree() throws IOException {
    String form = "owner[name]=Ada&crates[]=tea&crates[]=tar";
    assertThat(EXAMPLE.post("/freight/claim", "application/x-www-form-urlencoded", form).text())
        .isEqualTo("Ada misses tea and tar\n");
  }

  @Test
  void readsObjectWithCodec() throws IOException {
    Reply reply =
        EXAMPLE.post("/tickets", JSON, "{\"from\":\"juist\",\"to\":\"borkum\",\"passengers\":2}");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.head().header("Content-Type")).isEqualTo(JSON);
    assertThat(reply.head().header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.text())
        .contains("\"from\":\"juist\",\"to\":\"borkum\",\"passengers\":2,\"euros\":9.00}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'from':'juist','to':'borkum','passengers':'many'}|422",
        "{'from':'juist'|400",
        "{'from':'juist','passengers':1}|422",
        "{'from':'juist','to':'atlantis','passengers':1}|422",
        "{'from':'juist','to':'borkum'}|422",
      },
      quoteCharacter = '~')
  void rejectsObjectThatDoesNotMatch(String body, int status) throws IOException {
    assertThat(EXAMPLE.post("/tickets", JSON, body.replace('\'', '"')).status()).isEqualTo(status);
  }

  @Test
  void selectsMethodByMediaTypeOfBody() throws IOException {
    Reply reply = EXAMPLE.post("/tickets", "text/csv", "juist,borkum,2");
    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.text()).contains("application/json", "application/x-www-form-urlencoded");
  }
}
