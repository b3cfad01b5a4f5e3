package dev.rrjava.opentelemetry;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.ResponseOutcome;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.worker.ClientDisconnectedException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.Set;

/**
 * The span of one request, with the attributes of OpenTelemetry's semantic conventions for HTTP
 * servers (1.23 and later). The query is not one of them: it may contain secrets.
 */
final class RequestSpan {
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ORIGINAL_METHOD =
      AttributeKey.stringKey("http.request.method_original");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
  private static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
  private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
  private static final AttributeKey<String> USER_AGENT =
      AttributeKey.stringKey("user_agent.original");
  private static final AttributeKey<String> PROTOCOL_VERSION =
      AttributeKey.stringKey("network.protocol.version");

  /** Clients can send any token as a method; each would be a name of its own. */
  private static final Set<String> METHODS =
      Set.of(
          "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE", "QUERY");

  private static final int FIRST_SERVER_ERROR = 500;

  private final Request request;
  private final Span span;
  private final RestoredScope scope;

  private RequestSpan(Request request, Span span, RestoredScope scope) {
    this.request = request;
    this.span = span;
    this.scope = scope;
  }

  /**
   * Starts the span of a request, and makes it the current one of this thread.
   *
   * @param parent what the client, or the server, has sent
   */
  static RequestSpan start(Tracer tracer, Request request, Context parent) {
    Span span =
        tracer
            .spanBuilder(methodInName(request))
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent)
            .startSpan();
    if (span.isRecording()) {
      describe(span, request);
    }
    return new RequestSpan(request, span, new RestoredScope(parent.with(span)));
  }

  private static String methodInName(Request request) {
    return METHODS.contains(request.method()) ? request.method() : "HTTP";
  }

  private static void describe(Span span, Request request) {
    boolean isKnown = METHODS.contains(request.method());
    span.setAttribute(METHOD, isKnown ? request.method() : "_OTHER");
    if (!isKnown) {
      span.setAttribute(ORIGINAL_METHOD, request.method());
    }
    span.setAttribute(PATH, request.path());
    setIfPresent(span, SCHEME, request.scheme());
    setIfPresent(span, ADDRESS, request.host());
    request.port().ifPresent(port -> span.setAttribute(PORT, (long) port));
    request.header("User-Agent").ifPresent(agent -> span.setAttribute(USER_AGENT, agent));
    span.setAttribute(PROTOCOL_VERSION, version(request.protocol()));
  }

  private static void setIfPresent(Span span, AttributeKey<String> key, String value) {
    if (!value.isEmpty()) {
      span.setAttribute(key, value);
    }
  }

  /** Returns {@code 1.1} for {@code HTTP/1.1}, and {@code 2} for {@code HTTP/2.0}. */
  private static String version(String protocol) {
    String version = protocol.substring(protocol.indexOf('/') + 1);
    return version.endsWith(".0") && !version.equals("1.0")
        ? version.substring(0, version.length() - 2)
        : version;
  }

  /** Ends the span, after the response, in the thread that has started it. */
  void end() {
    scope.close();
    if (span.isRecording()) {
      Optional<String> route = request.route().map(RouteInfo::template);
      if (route.isPresent()) {
        span.setAttribute(ROUTE, route.get());
        span.updateName(methodInName(request) + " " + route.get());
      }
      request.outcome().ifPresent(this::conclude);
    }
    span.end();
  }

  private void conclude(ResponseOutcome outcome) {
    if (outcome.status() != 0) {
      span.setAttribute(STATUS, (long) outcome.status());
    }
    Optional<Throwable> failure = outcome.error().filter(RequestSpan::isOfServer);
    if (failure.isPresent()) {
      span.recordException(failure.get());
      span.setAttribute(ERROR_TYPE, failure.get().getClass().getName());
      span.setStatus(StatusCode.ERROR);
    } else if (outcome.status() >= FIRST_SERVER_ERROR) {
      span.setAttribute(ERROR_TYPE, Integer.toString(outcome.status()));
      span.setStatus(StatusCode.ERROR);
    }
  }

  /** Whether an exception is an error of this server: not if the client has made it. */
  private static boolean isOfServer(Throwable failure) {
    return failure instanceof HttpException exception
        ? exception.status() >= FIRST_SERVER_ERROR
        : !(failure instanceof ClientDisconnectedException);
  }
}
