package dev.rrjava.devserver.page;

import dev.rrjava.internal.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says about a response, if the development server asks for it.
 *
 * @param title the meaning of the status, such as {@code Not Found}
 * @param contentType the media type of the response that any other server would get
 * @param body the body of that response
 * @param exception the exception behind it; null if it has none
 * @param router the class of the router; empty unless routes were asked for
 * @param routes the routes; empty unless none matched the request, or they were asked for
 */
public record Report(
    String title,
    String contentType,
    String body,
    @Nullable Thrown exception,
    String router,
    List<Route> routes) {

  /**
   * Decodes a report.
   *
   * @param json an object in JSON
   * @return the report
   * @throws dev.rrjava.worker.MalformedPayloadException if it is something else
   */
  public static Report decode(byte[] json) {
    JsonReader in = new JsonReader("a report", json, 0, json.length);
    String title = "";
    String contentType = "";
    String body = "";
    String router = "";
    Thrown exception = null;
    List<Route> routes = List.of();
    for (boolean more = in.beginObject(); more; more = in.nextMember()) {
      switch (in.name()) {
        case "title" -> title = in.text();
        case "contentType" -> contentType = in.text();
        case "body" -> body = in.text();
        case "router" -> router = in.text();
        case "exception" -> exception = thrown(in);
        case "routes" -> routes = routes(in);
        default -> in.skip();
      }
    }
    in.end();
    return new Report(title, contentType, body, exception, router, routes);
  }

  private static Thrown thrown(JsonReader in) {
    String type = "";
    String message = "";
    List<StackFrame> frames = List.of();
    Thrown cause = null;
    List<Thrown> suppressed = new ArrayList<>();
    for (boolean more = in.beginObject(); more; more = in.nextMember()) {
      switch (in.name()) {
        case "type" -> type = in.text();
        case "message" -> message = in.text();
        case "frames" -> frames = frames(in);
        case "cause" -> cause = thrown(in);
        case "suppressed" -> {
          for (boolean next = in.beginArray(); next; next = in.nextElement()) {
            suppressed.add(thrown(in));
          }
        }
        default -> in.skip();
      }
    }
    return new Thrown(type, message, frames, cause, List.copyOf(suppressed));
  }

  private static List<StackFrame> frames(JsonReader in) {
    List<StackFrame> frames = new ArrayList<>();
    boolean isCaller = false;
    for (boolean next = in.beginArray(); next; next = in.nextElement()) {
      String type = "";
      String method = "";
      String file = "";
      long line = 0;
      for (boolean more = in.beginObject(); more; more = in.nextMember()) {
        switch (in.name()) {
          case "type" -> type = in.text();
          case "method" -> method = in.text();
          case "file" -> file = in.text();
          case "line" -> line = in.integer();
          default -> in.skip();
        }
      }
      StackFrame frame = new StackFrame(type, method, file, (int) line, isCaller);
      isCaller |= frame.callsHandler();
      frames.add(frame);
    }
    return List.copyOf(frames);
  }

  private static List<Route> routes(JsonReader in) {
    List<Route> routes = new ArrayList<>();
    for (boolean next = in.beginArray(); next; next = in.nextElement()) {
      String methods = "";
      String template = "";
      String handler = "";
      String method = "";
      String consumes = "";
      String produces = "";
      for (boolean more = in.beginObject(); more; more = in.nextMember()) {
        switch (in.name()) {
          case "methods" -> methods = in.text();
          case "template" -> template = in.text();
          case "handler" -> handler = in.text();
          case "method" -> method = in.text();
          case "consumes" -> consumes = in.text();
          case "produces" -> produces = in.text();
          default -> in.skip();
        }
      }
      String mediaTypes =
          (consumes.isEmpty() ? "" : "consumes " + consumes + " ")
              + (produces.isEmpty() ? "" : "produces " + produces);
      routes.add(new Route(methods, template, handler, method, mediaTypes.strip()));
    }
    return List.copyOf(routes);
  }
}
