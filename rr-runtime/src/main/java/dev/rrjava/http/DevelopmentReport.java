package dev.rrjava.http;

import dev.rrjava.internal.exception.ErrorLog;
import dev.rrjava.internal.exception.ExceptionText;
import dev.rrjava.internal.header.DevelopmentNames;
import dev.rrjava.internal.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the development server, if it asks for it, what a response does not say: the route, the
 * exception behind an error, the routes that there are. Not loaded with any other server.
 */
final class DevelopmentReport {
  private static final String DOCUMENT = "META-INF/rr-java/openapi.json";

  /** Exceptions that have a cause at this depth are reported without it. */
  private static final int DEEPEST_CAUSE = 20;

  private static final int LONGEST_MESSAGE = 20_000;

  private final StringBuilder json = new StringBuilder("{");
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private DevelopmentReport() {}

  /** Handles a request of the development server, which may ask for something else. */
  static @Nullable Response handle(String mark, Request request, RequestHandler handler)
      throws Exception {
    return switch (mark) {
      case DevelopmentNames.ROUTES -> routes(request, handler);
      case DevelopmentNames.OPENAPI -> openApi(handler);
      default -> handler.handle(request);
    };
  }

  /** Adds the route of the request to a response. */
  static Response withRoute(Response response, Request request) {
    Optional<RouteInfo> route = request.route();
    return response.withHeader(
        DevelopmentNames.ROUTE_HEADER,
        route
            .map(
                found ->
                    found.handler().getName()
                        + "#"
                        + found.handlerMethod()
                        + " "
                        + String.join("|", found.methods())
                        + " "
                        + found.template())
            .orElse(""));
  }

  /** Adds an exception to the response that it causes. */
  static Response of(Response response, Throwable failure) {
    try {
      DevelopmentReport report = new DevelopmentReport();
      report.addName("exception");
      report.addException(failure, 0);
      return report.with(response);
    } catch (Throwable e) {
      ExceptionText.rethrowFatal(e);
      // Methods of exceptions can be overridden, and throw exceptions themselves.
      ErrorLog.write(DevelopmentReport.class, System.Logger.Level.ERROR, "can't report", failure);
      ErrorLog.write(DevelopmentReport.class, System.Logger.Level.ERROR, "because of", e);
      return response;
    }
  }

  /** Adds the routes to the response to a request that none of them matches. */
  static Response unmatched(Response response, RoutedHandler router) {
    DevelopmentReport report = new DevelopmentReport();
    report.addRouter(router);
    return report.with(response);
  }

  /** Lists the routes. If the application wraps the router, it finds none that matches. */
  private static @Nullable Response routes(Request request, RequestHandler handler)
      throws Exception {
    if (handler instanceof RoutedHandler router) {
      DevelopmentReport report = new DevelopmentReport();
      report.addRouter(router);
      return report.toResponse();
    }
    return handler.handle(request);
  }

  private static Response openApi(RequestHandler handler) throws IOException {
    ClassLoader classes = handler.getClass().getClassLoader();
    try (InputStream document = classes == null ? null : classes.getResourceAsStream(DOCUMENT)) {
      return document == null
          ? Response.empty(404)
          : Response.bytes("application/json", document.readAllBytes());
    }
  }

  private Response with(Response response) {
    addText("title", StatusTitle.of(response.status()));
    addText("contentType", response.headers().first("Content-Type").orElse(""));
    addText("body", response.bodyText());
    return toResponse()
        .withStatus(response.status())
        .withHeaders(response.headers().without("Content-Type").without("Content-Length"));
  }

  private Response toResponse() {
    byte[] bytes = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    return Response.bytes(DevelopmentNames.REPORT, bytes);
  }

  private void addRouter(RoutedHandler router) {
    addText("router", router.getClass().getName());
    addName("routes");
    json.append('[');
    for (RouteInfo route : router.routes()) {
      startObject();
      addText("methods", String.join("|", route.methods()));
      addText("template", route.template());
      addText("consumes", String.join(", ", route.consumes()));
      addText("produces", String.join(", ", route.produces()));
      addText("handler", route.handler().getName());
      addText("method", route.handlerMethod());
      json.append('}');
    }
    json.append(']');
  }

  private void addException(Throwable failure, int depth) {
    seen.add(failure);
    startObject();
    addText("type", failure.getClass().getName());
    addText("message", message(failure));
    addName("frames");
    json.append('[');
    for (StackTraceElement frame : failure.getStackTrace()) {
      startObject();
      addText("type", frame.getClassName());
      addText("method", frame.getMethodName());
      addText("file", frame.getFileName() == null ? "" : frame.getFileName());
      addName("line");
      json.append(frame.getLineNumber()).append('}');
    }
    json.append(']');
    Throwable cause = failure.getCause();
    if (cause != null && depth < DEEPEST_CAUSE && !seen.contains(cause)) {
      addName("cause");
      addException(cause, depth + 1);
    }
    addSuppressed(failure, depth);
    json.append('}');
  }

  private void addSuppressed(Throwable failure, int depth) {
    addName("suppressed");
    json.append('[');
    for (Throwable suppressed : failure.getSuppressed()) {
      if (depth < DEEPEST_CAUSE && !seen.contains(suppressed)) {
        addException(suppressed, depth + 1);
      }
    }
    json.append(']');
  }

  /** Returns the message of an exception; a method of a subclass may throw one itself. */
  private static String message(Throwable failure) {
    try {
      String message = failure.getMessage();
      if (message == null) {
        return "";
      }
      return message.length() <= LONGEST_MESSAGE
          ? message
          : message.substring(0, LONGEST_MESSAGE) + "…";
    } catch (Throwable e) {
      ExceptionText.rethrowFatal(e);
      return "(its message can't be created: " + e.getClass().getName() + ")";
    }
  }

  private void startObject() {
    separate();
    json.append('{');
  }

  private void addText(String name, String value) {
    addName(name);
    json.append(JsonText.quote(value));
  }

  private void addName(String name) {
    separate();
    json.append(JsonText.quote(name)).append(':');
  }

  /** Adds a comma, unless nothing comes before. */
  private void separate() {
    char last = json.charAt(json.length() - 1);
    if (last != '{' && last != '[' && last != ':') {
      json.append(',');
    }
  }
}
