package dev.rrjava.test.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.devserver.DevServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A recorded request becomes a test that compiles, and passes as long as the response is the same.
 */
final class RecordedTestTest {
  private static DevServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    server = DevServer.inProcess(Notes.create()).pages(true).output(line -> {}).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(server.uri() + target));
  }

  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Returns the source of the test of the last request. */
  private static String lastTest() throws IOException, InterruptedException {
    String number =
        send(request("/_rr/requests")).replaceAll("(?s).*?/_rr/requests/(\\d+)\".*", "$1");
    return send(request("/_rr/requests/" + number + "/test?download"));
  }

  private void run(String source) throws Exception {
    String name = source.replaceAll("(?s).*\nclass (\\w+) \\{.*", "$1");
    Path file = Files.writeString(directory.resolve(name + ".java"), source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                directory.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                file.toString());
    assertThat(status).as(source).isZero();
    URL[] classes = {directory.toUri().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(classes, RecordedTestTest.class.getClassLoader())) {
      Class<?> type = loader.loadClass("dev.rrjava.test.recorded." + name);
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object test = constructor.newInstance();
      call(test, "responds");
      call(test, "close");
    }
  }

  private static void call(Object test, String name) throws ReflectiveOperationException {
    Method method = test.getClass().getDeclaredMethod(name);
    method.setAccessible(true);
    method.invoke(test);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/echo?q=a%22b", "/stream", "/bytes", "/moved", "/broken", "/gone", "/nowhere"})
  void replaysRequest(String target) throws Exception {
    send(request(target).header("Accept-Language", "de").header("Accept", "text/html"));
    run(lastTest());
  }

  @Test
  void replaysBodiesAndForms() throws Exception {
    send(
        request("/echo")
            .header("Content-Type", "text/plain; charset=utf-8")
            .PUT(HttpRequest.BodyPublishers.ofString("first \"line\"\n\\ü\r\n")));
    run(lastTest());
    send(
        request("/form")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("title=M%C3%BCll+%26&more=1")));
    run(lastTest());
  }

  @Test
  void replaysUploads() throws Exception {
    byte[] binary = new byte[300];
    new Random(7).nextBytes(binary);
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    part(form, "name=title", "", "Müller \"&\"".getBytes(StandardCharsets.UTF_8));
    part(form, "name=token", "", "s3cr3t".getBytes(StandardCharsets.UTF_8));
    part(
        form,
        "name=\"files[]\"; filename=\"a b.txt\"",
        "text/plain",
        "one\n\"two\"\\".getBytes(StandardCharsets.UTF_8));
    part(form, "name=\"files[]\"; filename=b.bin", "image/x-test", binary);
    part(form, "name=\"files[]\"; filename=empty", "", new byte[0]);
    form.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
    String before =
        send(
            request("/upload")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
    assertThat(before).contains("M\u00fcller", "b.bin", "empty");
    String test = lastTest();
    assertThat(test)
        .contains(
            ".formField(\"title\"", ".file(\"files[]\", \"b.bin\"", "Base64", "token is masked")
        .doesNotContain("s3cr3t");
    run(test);
  }

  private static void part(
      ByteArrayOutputStream form, String disposition, String type, byte[] content) {
    String head =
        "--b\r\nContent-Disposition: form-data; "
            + disposition
            + (type.isEmpty() ? "" : "\r\nContent-Type: " + type)
            + "\r\n\r\n";
    form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    form.writeBytes(content);
    form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void failsIfTheResponseIsAnother() throws Exception {
    send(request("/echo"));
    String test = lastTest().replace("GET", "PUT");
    assertThatThrownBy(() -> run(test)).rootCause().hasMessageContaining("expected");
  }
}
