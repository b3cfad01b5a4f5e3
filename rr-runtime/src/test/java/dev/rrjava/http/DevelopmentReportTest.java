package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.TestHost.Answer;
import dev.rrjava.internal.header.DevelopmentNames;
import dev.rrjava.internal.testing.Requests;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a worker says to the development server, and to no other server. */
@Timeout(30)
class DevelopmentReportTest {
  @RegisterExtension private final WorkerUnderTest worker = new WorkerUnderTest();

  private final TestHost host = worker.host();

  /** A handler with routes, in which something fails. */
  private static final class Tasks extends RoutedHandler {
    @Override
    public Response handle(Request request) {
      return switch (request.path()) {
        case "/tasks" -> {
          setRoute(request, 0);
          yield Response.text(request.attributes().toString());
        }
        case "/loop" -> throw new Loop();
        case "/nasty" -> throw new Nasty();
        default -> unmatched(request, Problem.of(404).toResponse(request));
      };
    }

    @Override
    public List<RouteInfo> routes() {
      return List.of(
          new RouteInfo(List.of("GET"), "/tasks", List.of(), List.of(), Tasks.class, "list"));
    }
  }

  /** An exception that is its own cause, by another one. */
  private static final class Loop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Loop() {
      super("loop \"\u2028\"");
      addSuppressed(new IllegalStateException(this));
    }
  }

  /** An exception whose methods throw exceptions. */
  private static final class Nasty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalArgumentException("no message");
    }
  }

  private Answer answer(String path, String mark) throws IOException {
    ByteArrayOutputStream context = new ByteArrayOutputStream();
    context.writeBytes(Requests.context("GET", path));
    if (!mark.isEmpty()) {
      byte[] value = field(1, mark.getBytes(StandardCharsets.UTF_8));
      byte[] key = field(1, DevelopmentNames.ATTRIBUTE.getBytes(StandardCharsets.UTF_8));
      ByteArrayOutputStream entry = new ByteArrayOutputStream();
      entry.writeBytes(key);
      entry.writeBytes(field(2, value));
      context.writeBytes(field(10, entry.toByteArray()));
    }
    byte[] bytes = context.toByteArray();
    host.send(new Frame(FrameHeader.PROTO, 0, new int[] {bytes.length}, bytes));
    worker.serve(new Tasks());
    return host.answer();
  }

  private static byte[] field(int number, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(number << 3 | 2);
    out.write(content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  @Test
  void addsRouteAndHidesAttribute() throws IOException {
    Answer answer = answer("/tasks", DevelopmentNames.PAGES);
    assertThat(answer.headers().get(DevelopmentNames.ROUTE_HEADER))
        .containsExactly("dev.rrjava.http.DevelopmentReportTest$Tasks#list GET /tasks");
    assertThat(answer.body()).isEqualTo("{}");
  }

  @Test
  void reportsExceptionsThatContainEachOtherOnce() throws IOException {
    Answer answer = answer("/loop", DevelopmentNames.PAGES);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.headers().get("Content-Type")).containsExactly(DevelopmentNames.REPORT);
    assertThat(answer.body())
        .startsWith("{\"exception\":{\"type\":\"dev.rrjava.http.DevelopmentReportTest$Loop\"")
        .contains("\"message\":\"loop \\\"\u2028\\\"\"", "\"suppressed\":[{\"type\":")
        .endsWith("\"body\":\"Internal Server Error\\n\"}")
        .containsOnlyOnce("DevelopmentReportTest$Loop\",\"message\"");
  }

  @Test
  void reportsExceptionWithoutMessage() throws IOException {
    assertThat(answer("/nasty", DevelopmentNames.PAGES).body())
        .contains("(its message can't be created: java.lang.IllegalArgumentException)");
  }

  @Test
  void reportsRoutesIfNoneMatches() throws IOException {
    assertThat(answer("/nowhere", DevelopmentNames.PAGES).body())
        .contains("\"routes\":[{\"methods\":\"GET\",\"template\":\"/tasks\"")
        .endsWith("\"body\":\"404 Not Found\\n\"}");
  }

  @Test
  void listsRoutesEvenOfRouterThatIsWrapped() throws IOException {
    assertThat(answer("/_rr/routes", DevelopmentNames.ROUTES).body())
        .startsWith("{\"router\":\"dev.rrjava.http.DevelopmentReportTest$Tasks\",\"routes\":[{");
  }

  @Test
  void respondsToOtherServersAsEver() throws IOException {
    Answer answer = answer("/loop", "");
    assertThat(answer.body()).isEqualTo("Internal Server Error\n");
    assertThat(answer.headers()).doesNotContainKey(DevelopmentNames.ROUTE_HEADER);
  }
}
