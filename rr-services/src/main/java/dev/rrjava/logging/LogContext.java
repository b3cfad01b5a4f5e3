package dev.rrjava.logging;

import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.http.RoutedHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request that the current thread handles, as attributes of log records:
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><td>{@code request_id}</td><td>the field {@code X-Request-Id} of the request, or a new id; the
 *     response has it in the same field</td></tr>
 * <tr><td>{@code method}</td><td>the method</td></tr>
 * <tr><td>{@code route}</td><td>the template of the route, once one was found</td></tr>
 * <tr><td>{@code trace_id}</td><td>from the field {@code traceparent} (W3C Trace Context)</td></tr>
 * <tr><td>{@code span_id}</td><td>with {@code rr-opentelemetry}, the current span, whose {@code
 *     trace_id} replaces that of the field</td></tr>
 * </table>
 *
 * <p>While {@link dev.rrjava.jobs.JobWorker#serve} handles a job, the attributes are {@code job}
 * (its name), {@code job_id}, {@code pipeline}, {@code attempt} and {@code trace_id}. Other code
 * sets its own with {@link #open}.
 */
public final class LogContext {
  /** The name of the header field with the id of a request. */
  public static final String REQUEST_ID = "X-Request-Id";

  private static final ThreadLocal<LogContext> CURRENT = new ThreadLocal<>();

  /** The attributes of {@link #open}. */
  private static final ThreadLocal<Supplier<Map<String, String>>> OPENED = new ThreadLocal<>();

  /** Ids of others are logged and sent back as they are: only what can do no harm there. */
  private static final Pattern SAFE_ID = Pattern.compile("[\\w.:/+=@-]{1,128}");

  /**
   * Version, trace, parent and flags. Only later versions have more parts, there is no version ff,
   * and ids of zeros are invalid.
   */
  private static final Pattern TRACE_PARENT =
      Pattern.compile(
          "(?!ff)(?!00.{54})[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}"
              + "-[0-9a-f]{2}(-.*)?");

  private final Request request;
  private final String requestId;
  private final @Nullable String traceId;

  /** Used by one thread. A context may stay after that, where no worker ends its request. */
  private boolean isHandling;

  /** Loaded with the first record: most workers never log. */
  private static final class Sources {
    static final List<LogAttributes> ALL =
        ServiceLoader.load(LogAttributes.class, LogContext.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
  }

  /** Ends the attributes of {@link #open}. */
  public interface Scope extends AutoCloseable {
    /** Restores the attributes of before; called by the thread that has opened it. */
    @Override
    void close();
  }

  private LogContext(Request request) {
    this.request = request;
    this.requestId =
        request
            .header(REQUEST_ID)
            .filter(id -> SAFE_ID.matcher(id).matches())
            .orElseGet(() -> UUID.randomUUID().toString());
    this.traceId = traceIdOfParents(request.headers().all("traceparent")).orElse(null);
  }

  /**
   * Returns the id of the trace that the fields {@code traceparent} of a request or a job name.
   *
   * @param values their values
   * @return the id; empty unless there is one field, and its value is not malformed
   */
  public static Optional<String> traceIdOfParents(List<String> values) {
    return values.size() == 1 ? traceIdOfParent(values.get(0)) : Optional.empty();
  }

  /**
   * Returns the id of the trace that a field {@code traceparent} names (W3C Trace Context).
   *
   * @param value the value of the field
   * @return the id; empty if the value is malformed
   */
  public static Optional<String> traceIdOfParent(String value) {
    Matcher matcher = TRACE_PARENT.matcher(value);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * Sets attributes of this thread's records, in place of those that were opened before. Those of a
   * request remain, and replace these where they have the same names.
   *
   * @param attributes returns names and values, for each record
   * @return ends them
   */
  public static Scope open(Supplier<Map<String, String>> attributes) {
    Supplier<Map<String, String>> before = OPENED.get();
    OPENED.set(attributes);
    return () -> {
      if (before == null) {
        OPENED.remove();
      } else {
        OPENED.set(before);
      }
    };
  }

  /**
   * Returns a handler that sets the attributes while another one handles a request, and until the
   * response has been sent.
   *
   * @param handler the generated {@code Routes}, for example
   * @return the handler to serve
   */
  public static RoutedHandler handler(RoutedHandler handler) {
    return new WithContext(handler);
  }

  /**
   * Returns a handler that sets the attributes while another one handles a request, and until the
   * response has been sent.
   *
   * @param handler your own code
   * @return the handler to serve
   */
  public static RequestHandler handler(RequestHandler handler) {
    return handler instanceof RoutedHandler routed
        ? handler(routed)
        : request -> handle(request, handler);
  }

  /**
   * Returns the attributes of the current thread, with those of each {@link LogAttributes}.
   *
   * @return names and values
   */
  public static Map<String, String> current() {
    Supplier<Map<String, String>> opened = OPENED.get();
    LogContext context = CURRENT.get();
    Map<String, String> attributes = opened == null ? Map.of() : opened.get();
    if (context != null) {
      attributes = new LinkedHashMap<>(attributes);
      attributes.putAll(context.attributes());
    }
    for (LogAttributes source : Sources.ALL) {
      Map<String, String> more = source.current();
      if (!more.isEmpty()) {
        attributes = new LinkedHashMap<>(attributes);
        attributes.putAll(more);
      }
    }
    return attributes;
  }

  private static @Nullable Response handle(Request request, RequestHandler handler)
      throws Exception {
    LogContext outer = CURRENT.get();
    if (outer != null && outer.isHandling) {
      return handler.handle(request); // this request has an id already
    }
    LogContext context = new LogContext(request);
    CURRENT.set(context);
    request.onComplete(CURRENT::remove);
    request.setErrorHeader(REQUEST_ID, context.requestId);
    Response response = context.handle(handler);
    return response == null || response.headers().contains(REQUEST_ID)
        ? response
        : response.withHeader(REQUEST_ID, context.requestId);
  }

  private @Nullable Response handle(RequestHandler handler) throws Exception {
    isHandling = true;
    try {
      return handler.handle(request);
    } finally {
      isHandling = false;
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("request_id", requestId);
    attributes.put("method", request.method());
    request.route().map(RouteInfo::template).ifPresent(route -> attributes.put("route", route));
    if (traceId != null) {
      attributes.put("trace_id", traceId);
    }
    return attributes;
  }

  private static final class WithContext extends RoutedHandler {
    private final RoutedHandler handler;

    private WithContext(RoutedHandler handler) {
      this.handler = handler;
    }

    @Override
    public @Nullable Response handle(Request request) throws Exception {
      return LogContext.handle(request, handler);
    }

    @Override
    public List<RouteInfo> routes() {
      return handler.routes();
    }
  }
}
