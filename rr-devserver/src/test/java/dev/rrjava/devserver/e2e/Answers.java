package dev.rrjava.devserver.e2e;

import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Upload;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.UploadedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Handlers that answer. */
final class Answers {

  enum Tone {
    QUIET,
    LOUD
  }

  @Route("GET /hello/{name}")
  String hello(String name, @QueryParam Optional<Integer> times, @QueryParam Optional<Tone> tone) {
    String greeting = ("hello " + name + "\n").repeat(times.orElse(1));
    return tone.orElse(Tone.QUIET) == Tone.LOUD ? greeting.toUpperCase(Locale.ROOT) : greeting;
  }

  @Route("GET /hello/world")
  String world() {
    return "hello, whole world\n";
  }

  @Route("PUT|PATCH /hello/{name}")
  void rename(String name) {}

  /** What came, as headers; the body, as body. */
  @Route("POST /echo")
  Response echo(
      Request request, @HeaderParam List<String> xMany, @HeaderParam("X-Id") Optional<String> id) {
    Response response =
        Response.bytes(
                request.header("Content-Type").orElse("application/octet-stream"), request.body())
            .withHeader("X-Uri", request.uri())
            .withHeader("X-Many", String.join("|", xMany))
            .withHeader("X-Cookies", request.cookies().toString());
    return id.isPresent() ? response.withHeader("X-Id", id.get()) : response;
  }

  /** What a form has, repeated names among it. */
  @SuppressWarnings("RR334")
  @Route("POST|DELETE /form")
  String form(
      @FormParam("user[name]") Optional<String> name,
      @FormParam Optional<Integer> age,
      @FormParam List<String> tags,
      @Upload("files") List<UploadedFile> files)
      throws IOException {
    StringBuilder answer = new StringBuilder();
    answer.append(name.orElse("nobody")).append(' ').append(age.isPresent()).append(' ');
    answer.append(tags);
    for (UploadedFile file : files) {
      answer.append(' ').append(file.name()).append(':');
      answer.append(new String(file.bytes(), StandardCharsets.UTF_8));
    }
    return answer.toString();
  }

  @Route("GET /status/{status}")
  Response status(int status) {
    return Response.text("status " + status + "\n")
        .withStatus(status)
        .withAddedHeader("Set-Cookie", "a=1")
        .withAddedHeader("Set-Cookie", "b=2; HttpOnly");
  }

  @Route("GET /bytes/{count}")
  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  @Route("GET /sleep")
  String sleep(@QueryParam long millis, @QueryParam Optional<String> entered)
      throws InterruptedException {
    entered.ifPresent(gate -> Gate.of(gate).open());
    TimeUnit.MILLISECONDS.sleep(millis);
    return "slept " + millis + "\n";
  }

  @Route("GET /pid")
  String pid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  @Route("GET /sent-by-server")
  Response sentByServer(@QueryParam String path) {
    return Response.sendFile("text/csv", path);
  }
}
