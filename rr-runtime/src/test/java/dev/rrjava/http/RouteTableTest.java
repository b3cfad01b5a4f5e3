package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.relay.InMemoryRelay;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The list of routes that a worker prints at its start, with {@code RR_LOG_ROUTES=1}. */
@Timeout(30)
class RouteTableTest {
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** A router with one route. */
  private static final class Tables extends RoutedHandler {
    private final String template;

    private Tables(String template) {
      this.template = template;
    }

    @Override
    public Response handle(Request request) {
      return Response.text(template);
    }

    @Override
    public List<RouteInfo> routes() {
      return List.of(
          new RouteInfo(
              List.of("GET"), template, List.of(), List.of(), RouteTableTest.class, "show"));
    }
  }

  @BeforeEach
  void capture() {
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setErr(before);
  }

  private static Worker worker(String logsRoutes) throws IOException {
    InMemoryRelay relay = InMemoryRelay.create();
    new FrameWriter(relay.host().output()).write(Frame.control("{\"stop\":true}"));
    return Worker.over(relay.worker(), Environment.of(Map.of("RR_LOG_ROUTES", logsRoutes)));
  }

  private String printed(RequestHandler handler) throws IOException {
    HttpWorker.over(worker("1")).serve(handler);
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void routerIsListed() throws IOException {
    assertThat(printed(new Tables("/router"))).isEqualTo("GET  /router  RouteTableTest.show\n");
  }

  @Test
  void routerInLambdaIsListed() throws IOException {
    Tables router = new Tables("/lambda");
    assertThat(printed(request -> router.handle(request)))
        .contains("/lambda  ")
        .containsOnlyOnce("/lambda");
  }

  @Test
  void allRoutersInLambdaAreListedByTheirTemplates() throws IOException {
    Tables other = new Tables("/two/b");
    Tables one = new Tables("/two/a");
    assertThat(printed(request -> (request.path().isEmpty() ? one : other).handle(request)))
        .containsSubsequence("/two/a", "/two/b");
  }

  @Test
  void nothingIsListedWithoutTheVariable() throws IOException {
    HttpWorker.over(worker("0")).serve(new Tables("/unlisted"));
    assertThat(printed.size()).isZero();
  }

  @Test
  void slotsListTheirRoutesOnce() throws IOException {
    SlotHandlers slots = new SlotHandlers(() -> new Tables("/slots"), HttpWorker.over(worker("1")));
    slots.serve(worker("1"));
    slots.serve(worker("1"));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo("GET  /slots  RouteTableTest.show\n");
  }
}
