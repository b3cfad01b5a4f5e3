package dev.rrjava.devserver.page;

import dev.rrjava.internal.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A response with an error for clients that are not browsers, and for the terminal. */
public final class FailureText {
  private static final int NEAREST = 5;

  private FailureText() {}

  /**
   * Returns the body of a response as problem details (RFC 9457): those of any other server, and
   * the id and what is behind them.
   *
   * @param occurrence the response and what is known about it
   * @return an object in JSON
   */
  public static String problem(Occurrence occurrence) {
    StringBuilder out = new StringBuilder("{");
    out.append("\"title\":").append(JsonText.quote(occurrence.title()));
    out.append(",\"status\":").append(occurrence.status());
    Thrown exception = occurrence.exception();
    String detail =
        exception != null
            ? exception.toString()
            : occurrence.isUnmatched() ? unmatched(occurrence) : occurrence.reason();
    out.append(",\"detail\":").append(JsonText.quote(detail));
    out.append(",\"instance\":").append(JsonText.quote(occurrence.path()));
    out.append(",\"id\":").append(occurrence.number());
    if (exception != null) {
      out.append(",\"stackTrace\":").append(array(stackTrace(exception)));
    }
    if (occurrence.isUnmatched()) {
      out.append(",\"routes\":").append(array(nearest(occurrence)));
    }
    return out.append('}').toString();
  }

  private static String array(List<String> lines) {
    return lines.stream().map(JsonText::quote).toList().toString();
  }

  /**
   * Returns the body of a response as text.
   *
   * @param occurrence the response and what is known about it
   * @return lines
   */
  public static String text(Occurrence occurrence) {
    StringBuilder out = new StringBuilder();
    out.append(occurrence.statusLine()).append(" (#").append(occurrence.number()).append(")\n\n");
    Thrown exception = occurrence.exception();
    if (exception != null) {
      stackTrace(exception).forEach(line -> out.append(line).append('\n'));
    } else if (occurrence.isUnmatched()) {
      out.append(unmatched(occurrence)).append("; the nearest are\n");
      nearest(occurrence).forEach(line -> out.append("  ").append(line).append('\n'));
    } else {
      out.append(occurrence.reason()).append('\n');
    }
    return out.toString();
  }

  private static String unmatched(Occurrence occurrence) {
    return (occurrence.status() == 405 ? "no route has the method of " : "no route matches ")
        + occurrence.request().title();
  }

  private static List<String> nearest(Occurrence occurrence) {
    RequestView request = occurrence.request();
    List<Route> routes =
        NearestRoutes.of(
            java.util.Objects.requireNonNull(occurrence.report()).routes(),
            request.method(),
            request.path());
    return NearestRoutes.byPath(routes).stream().limit(NEAREST).map(FailureText::line).toList();
  }

  /** Returns the line of a path: its methods, and its handlers. */
  private static String line(List<Route> ofPath) {
    return joined(ofPath, Route::shownMethods)
        + " "
        + ofPath.get(0).template()
        + "  "
        + joined(ofPath, Route::handlerName);
  }

  private static String joined(List<Route> routes, Function<Route, String> part) {
    return routes.stream().map(part).distinct().collect(Collectors.joining(", "));
  }

  /**
   * Returns a stack trace in the form of the JDK, in which frames of the JDK and of this project
   * that follow each other are one line.
   *
   * @param thrown the exception
   * @return the lines
   */
  public static List<String> stackTrace(Thrown thrown) {
    List<String> lines = new ArrayList<>();
    add(thrown, null, "", "", lines);
    return lines;
  }

  private static void add(
      Thrown thrown, @Nullable Thrown outer, String relation, String indent, List<String> lines) {
    lines.add(indent + relation + thrown);
    int common = outer == null ? 0 : thrown.framesInCommon(outer);
    List<StackFrame> folded = new ArrayList<>();
    for (StackFrame frame : thrown.frames().subList(0, thrown.frames().size() - common)) {
      if (frame.isOfApplication()) {
        fold(folded, indent, lines);
        lines.add(indent + "    at " + frame);
      } else {
        folded.add(frame);
      }
    }
    fold(folded, indent, lines);
    if (common > 0) {
      lines.add(indent + "    ... " + common + " more frames, as above");
    }
    for (Thrown suppressed : thrown.suppressed()) {
      add(suppressed, thrown, "Suppressed: ", indent + "    ", lines);
    }
    if (thrown.cause() != null) {
      add(thrown.cause(), thrown, "Caused by: ", indent, lines);
    }
  }

  private static void fold(List<StackFrame> folded, String indent, List<String> lines) {
    if (!folded.isEmpty()) {
      lines.add(indent + "    ... " + ExceptionSections.summary(folded));
      folded.clear();
    }
  }
}
