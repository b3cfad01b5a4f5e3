package dev.rrjava.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import dev.rrjava.internal.rpc.message.LogMessages.LogAttrs;
import dev.rrjava.internal.rpc.message.LogMessages.LogEntry;
import dev.rrjava.rpc.FakeRpcServer;
import dev.rrjava.rpc.FakeRpcServer.Call;
import dev.rrjava.rpc.RpcClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ServerLogHandlerTest {
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final CountDownLatch canAnswer = new CountDownLatch(1);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Logger logger = Logger.getAnonymousLogger();

  @SuppressWarnings("NullAway.Init") // there for each test
  private FakeRpcServer server;

  @SuppressWarnings("NullAway.Init") // there for each test
  private RpcClient client;

  @BeforeEach
  void start() throws IOException {
    server =
        FakeRpcServer.start(
            connection -> {
              while (true) {
                Call call = connection.next();
                calls.add(call);
                await(canAnswer);
                connection.reply(call, new byte[0]);
              }
            });
    client = RpcClient.of(server.address());
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.ALL);
  }

  @AfterEach
  void stop() throws IOException {
    canAnswer.countDown();
    client.close();
    server.close();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private ServerLogHandler handler(int capacity) {
    ServerLogHandler handler =
        new ServerLogHandler(
            client, capacity, new PrintStream(printed, true, StandardCharsets.UTF_8));
    logger.addHandler(handler);
    return handler;
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private LogEntry next() throws Exception {
    return entry(call());
  }

  private Call call() throws InterruptedException {
    return Objects.requireNonNull(calls.poll(20, TimeUnit.SECONDS), "a call in time");
  }

  private static LogEntry entry(Call call) throws Exception {
    return LogEntry.parseFrom(call.message());
  }

  private static Map<String, String> attributes(LogEntry entry) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (LogAttrs attribute : entry.getLogAttrsList()) {
      attributes.put(attribute.getKey(), attribute.getValue());
    }
    return attributes;
  }

  @ParameterizedTest
  @CsvSource({
    "SEVERE, app.ErrorWithContext",
    "WARNING, app.WarningWithContext",
    "INFO, app.InfoWithContext",
    "CONFIG, app.DebugWithContext",
    "FINE, app.DebugWithContext",
    "FINEST, app.DebugWithContext"
  })
  void levelIsThatOfTheRecord(String level, String method) throws Exception {
    canAnswer.countDown();
    handler(10);
    logger.log(Level.parse(level), "a message");
    assertThat(call().method()).isEqualTo(method);
    assertThat(printed()).isEmpty();
  }

  @Test
  void messageHasItsParametersLoggerAndStackTrace() throws Exception {
    canAnswer.countDown();
    ServerLogHandler handler = handler(10);
    Logger named = Logger.getLogger("com.example.Tickets");
    named.setUseParentHandlers(false);
    named.addHandler(handler);
    LogRecord record = new LogRecord(Level.WARNING, "sold {0} of {1}");
    record.setParameters(new Object[] {3, "ten"});
    record.setLoggerName("com.example.Tickets");
    record.setThrown(new IllegalStateException("too many"));
    named.log(record);
    LogEntry entry = next();
    assertThat(entry.getMessage()).isEqualTo("sold 3 of ten");
    assertThat(attributes(entry)).containsEntry("logger_name", "com.example.Tickets");
    assertThat(attributes(entry).get("exception"))
        .startsWith("java.lang.IllegalStateException: too many\n\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        UnsupportedOperationException.class,
        StackOverflowError.class,
        NoClassDefFoundError.class,
        AssertionError.class
      })
  void exceptionThatCanNotBePrintedDoesNotCostItsRecord(Class<? extends Throwable> thrown)
      throws Exception {
    canAnswer.countDown();
    handler(10);
    Throwable failure = thrown.getConstructor().newInstance();
    logger.log(
        Level.SEVERE,
        "payment failed",
        new IllegalStateException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            if (failure instanceof Error error) {
              throw error;
            }
            throw (RuntimeException) failure;
          }
        });
    LogEntry entry = next();
    assertThat(entry.getMessage()).isEqualTo("payment failed");
    assertThat(attributes(entry).get("exception"))
        .endsWith(", which can't be printed: " + thrown.getName());
  }

  @Test
  void recordThatAttributesLogHasNoAttributes() throws Exception {
    canAnswer.countDown();
    handler(10);
    LogContext.Scope scope =
        LogContext.open(
            () -> {
              logger.fine("looking up the tenant");
              return Map.of("tenant", "acme");
            });
    logger.warning("payment failed");
    scope.close();
    LogEntry inner = next();
    assertThat(inner.getMessage()).isEqualTo("looking up the tenant");
    assertThat(attributes(inner)).doesNotContainKey("tenant");
    LogEntry outer = next();
    assertThat(outer.getMessage()).isEqualTo("payment failed");
    assertThat(attributes(outer)).containsEntry("tenant", "acme");
  }

  @Test
  void attributesThatFailDoNotCostTheRecord() throws Exception {
    canAnswer.countDown();
    handler(10);
    LogContext.Scope scope =
        LogContext.open(
            () -> {
              throw new IllegalStateException("no tenant");
            });
    logger.warning("payment failed");
    scope.close();
    LogEntry entry = next();
    assertThat(entry.getMessage()).isEqualTo("payment failed");
    assertThat(attributes(entry))
        .containsEntry("attributes_failure", "java.lang.IllegalStateException: no tenant");
  }

  @Test
  void recordsKeepTheirOrder() throws Exception {
    canAnswer.countDown();
    handler(1000);
    for (int i = 0; i < 500; i++) {
      logger.info("message " + i);
    }
    for (int i = 0; i < 500; i++) {
      assertThat(next().getMessage()).isEqualTo("message " + i);
    }
  }

  @Test
  void requestIsInTheAttributesUntilTheResponseIsSent() throws Exception {
    canAnswer.countDown();
    handler(10);
    RequestHandler routes =
        LogContext.handler(
            (RequestHandler)
                request -> {
                  logger.info("inside");
                  return Response.text("fine");
                });
    Request request =
        Request.builder("GET", "/tickets/7")
            .header("X-Request-Id", "abc-1")
            .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
            .build();
    Response response = Objects.requireNonNull(routes.handle(request));
    assertThat(response.headers().first("X-Request-Id")).contains("abc-1");
    assertThat(attributes(next()))
        .containsEntry("request_id", "abc-1")
        .containsEntry("method", "GET")
        .containsEntry("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736")
        .doesNotContainKey("route");
  }

  @Test
  void nestedHandlersHaveOneId() throws Exception {
    RequestHandler inner =
        LogContext.handler(
            (RequestHandler)
                request -> Response.text(String.valueOf(LogContext.current().get("request_id"))));
    RequestHandler outer = LogContext.handler(inner);
    Response first = Objects.requireNonNull(outer.handle(Request.builder("GET", "/").build()));
    Response second = Objects.requireNonNull(outer.handle(Request.builder("GET", "/").build()));
    assertThat(first.headers().all("X-Request-Id")).containsExactly(first.bodyText());
    assertThat(second.headers().all("X-Request-Id")).containsExactly(second.bodyText());
    assertThat(first.bodyText()).isNotEqualTo(second.bodyText());
  }

  @ParameterizedTest
  @CsvSource({"'a b'", "'<script>'", "''", "'a\"b'"})
  void idThatIsNotSafeIsReplaced(String id) throws Exception {
    RequestHandler routes =
        LogContext.handler((RequestHandler) request -> Response.text(LogContext.current() + ""));
    Request request = Request.builder("GET", "/").header("X-Request-Id", id).build();
    Response response = Objects.requireNonNull(routes.handle(request));
    assertThat(response.headers().first("X-Request-Id").orElseThrow())
        .matches("[0-9a-f]{8}-[0-9a-f-]{27}");
  }

  @Test
  void fullQueueDropsRecordsAndTheirNumberIsLogged() throws Exception {
    handler(2);
    logger.info("first");
    call(); // is with the server, which does not reply yet
    for (int i = 0; i < 10; i++) {
      logger.info("more");
    }
    canAnswer.countDown();
    String message = next().getMessage();
    while (message.equals("more")) {
      message = next().getMessage();
    }
    assertThat(message)
        .matches("8 log records were dropped: there were more than the server took.*");
  }

  @Test
  void recordsArePrintedIfTheServerIsAway() throws Exception {
    server.close();
    ServerLogHandler handler = handler(10);
    logger.warning("lost and found");
    logger.warning("another one");
    handler.close();
    assertThat(printed())
        .containsOnlyOnce("log records are printed, since the server does not take them")
        .contains("lost and found")
        .contains("another one");
  }

  @Test
  void recordsArePrintedWithoutAServer() {
    ServerLogHandler handler =
        new ServerLogHandler(
            RpcClient.ofProcess(), 10, new PrintStream(printed, true, StandardCharsets.UTF_8));
    logger.addHandler(handler);
    logger.warning("nobody listens");
    handler.close();
    assertThat(printed())
        .contains("nobody listens")
        .contains("expected the address of the server's RPC in RR_RPC");
  }

  @Test
  void closeSendsWhatIsQueued() throws Exception {
    canAnswer.countDown();
    ServerLogHandler handler = handler(1000);
    for (int i = 0; i < 200; i++) {
      logger.info("message " + i);
    }
    handler.close();
    assertThat(calls).hasSize(200);
    logger.info("too late");
    assertThat(printed()).contains("too late");
  }

  @Test
  void closePrintsWhatTheServerDoesNotTake() throws Exception {
    ServerLogHandler handler = handler(1000);
    logger.info("with the server");
    call();
    logger.info("still queued");
    handler.close();
    assertThat(printed()).contains("with the server").contains("still queued");
  }

  @Test
  void levelOfTheHandlerIsRespected() throws Exception {
    canAnswer.countDown();
    handler(10).setLevel(Level.WARNING);
    logger.info("not sent");
    logger.warning("sent");
    assertThat(next().getMessage()).isEqualTo("sent");
  }
}
