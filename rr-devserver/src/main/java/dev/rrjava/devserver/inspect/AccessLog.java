package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.page.Route;
import dev.rrjava.devserver.page.SitePages;
import java.util.Locale;

/**
 * Formats the line for a request: method, path, status, length, time, worker, route. As with
 * RoadRunner, {@code http.access_logs} adds the query, in which secrets are masked here, and who
 * sent the request.
 *
 * @param hasColours whether the lines are for a terminal that shows colours
 * @param isDetailed whether {@code http.access_logs} is set
 */
record AccessLog(boolean hasColours, boolean isDetailed) {
  private static final String RESET = "\u001b[0m";
  private static final String SOFT = "\u001b[2m";

  String line(Recording recording) {
    int status = recording.status();
    String worker =
        recording.workerNumber() == 0 ? "no worker" : "worker " + recording.workerNumber();
    return String.format(
        Locale.ROOT,
        "%-7s %s %s %s",
        onOneLine(recording.request().method()),
        onOneLine(isDetailed ? recording.view().maskedTarget() : recording.request().path()),
        coloured(status),
        soft(
            String.join(
                    "  ",
                    SitePages.bytes(recording.length()),
                    SitePages.duration(recording.millis()),
                    worker,
                    route(recording),
                    "#" + recording.number())
                + (isDetailed ? "  " + onOneLine(sender(recording)) : "")));
  }

  private static String route(Recording recording) {
    Route route = recording.route();
    return route != null
        ? route.template()
        : recording.isRouteKnown() ? "no route" : "route unknown";
  }

  private static String sender(Recording recording) {
    return "from " + recording.request().remoteAddress() + recording.view().sender();
  }

  /** A client must not be able to forge a line, or to control the terminal. */
  private static String onOneLine(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String coloured(int status) {
    if (!hasColours || status == 0) {
      return status == 0 ? "–" : Integer.toString(status); // none if the client has disconnected
    }
    int colour = status >= 500 ? 31 : status >= 400 ? 33 : status >= 300 ? 36 : 32;
    return "\u001b[" + colour + "m" + status + RESET;
  }

  private String soft(String text) {
    return hasColours ? SOFT + text + RESET : text;
  }
}
