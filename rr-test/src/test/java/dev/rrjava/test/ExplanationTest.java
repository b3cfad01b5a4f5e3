package dev.rrjava.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/** What the message of a failed assertion says about the cause. */
class ExplanationTest {
  private static final System.Logger LOG = System.getLogger(ExplanationTest.class.getName());

  private static final ExtensionContext NO_CONTEXT =
      (ExtensionContext)
          Proxy.newProxyInstance(
              ExplanationTest.class.getClassLoader(),
              new Class<?>[] {ExtensionContext.class},
              (proxy, method, arguments) -> {
                throw new AssertionError("not expected: " + method);
              });

  private final TestClient client = TestClient.of(ExplanationTest::handle);

  @AfterEach
  void close() {
    client.close();
  }

  private static Response handle(Request request) {
    if (request.path().equals("/stream")) {
      return Response.stream(
          Stream.of("a", "b").peek(element -> failAt("b", element)).map(String::valueOf));
    }
    System.err.print("printed ");
    System.err.println("by the handler");
    System.out.println("also printed");
    LOG.log(System.Logger.Level.WARNING, "logged {0}", 7);
    return Response.text("fine");
  }

  private static void failAt(String bad, String element) {
    if (element.equals(bad)) {
      throw new IllegalStateException("no more");
    }
  }

  @Test
  void showsWhatTheHandlerPrintedAndLogged() {
    System.err.println("another thread");
    TestResponse response = client.get("/").send();
    assertThatThrownBy(() -> response.assertStatus(404))
        .hasMessageContaining(
            "output of the handler:\nprinted by the handler\nalso printed\nWARNING "
                + ExplanationTest.class.getName()
                + ": logged 7\n")
        .message()
        .doesNotContain("another thread");
  }

  @Test
  void forgetsOutputOfEarlierRequests() {
    client.get("/").send();
    TestResponse response = client.get("/stream").send();
    assertThatThrownBy(() -> response.assertStatus(404))
        .message()
        .doesNotContain("printed by the handler");
  }

  @Test
  void hasExceptionOfStream() {
    for (int i = 0; i < 3; i++) {
      assertThat(client.get("/stream").send().failure())
          .get()
          .isInstanceOf(IllegalStateException.class)
          .asString()
          .contains("no more");
    }
  }

  @Test
  void showsFieldsOfMultipartForm() {
    TestResponse response =
        client
            .post("/")
            .body(
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"island\"\r\n\r\njuist\r\n--x--\r\n")
            .send();
    assertThatThrownBy(() -> response.assertStatus(404))
        .hasMessageContaining("\n\nisland = juist\n\n");
  }

  @Test
  void listsFilesOfMultipartForm() {
    TestResponse response =
        client
            .post("/")
            .formField("island", "juist")
            .file("photo", "harbour.png", "image/png", new byte[] {(byte) 0xff, 0, 1})
            .file("log", "log", "", new byte[0])
            .send();
    assertThatThrownBy(() -> response.assertStatus(404))
        .hasMessageContaining(
            "island = juist\nphoto = file harbour.png (image/png, 3 bytes)\nlog = file log (0 bytes)\n");
  }

  @Test
  void showsMalformedMultipartFormAsItWasSent() {
    TestResponse response =
        client.post("/").body("multipart/form-data; boundary=x", "no boundary here").send();
    assertThatThrownBy(() -> response.assertStatus(404))
        .hasMessageContaining("\n\nno boundary here\n");
  }

  @Test
  void overrideOfUnknownKeyIsAnError(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("rr.yaml");
    Files.writeString(
        file, "version: \"3\"\nserver: { command: java }\nhttp: { address: \"127.0.0.1:0\" }\n");
    TestServer server = TestServer.processes(file).override("http.pool.num_worker", "2");
    assertThatThrownBy(() -> server.beforeAll(NO_CONTEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "override: http.pool.num_worker is not known; did you mean http.pool.num_workers?");
  }
}
