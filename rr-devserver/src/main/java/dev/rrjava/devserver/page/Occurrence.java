package dev.rrjava.devserver.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response with an error, and what is known about it.
 *
 * @param number the number of the request, which is the id that all forms of a failure have
 * @param request the request
 * @param status the status of the response
 * @param title the meaning of the status, such as {@code Not Found}
 * @param route the route that was found; null if there is none
 * @param worker what handled the request, in words; empty if nothing did
 * @param report what the worker reports; null if it reports nothing
 * @param reason why there is no report, in words; empty if there is one
 * @param output what was printed during the request
 */
public record Occurrence(
    long number,
    RequestView request,
    int status,
    String title,
    @Nullable Route route,
    String worker,
    @Nullable Report report,
    String reason,
    Output output) {

  /**
   * What was printed while a request was handled.
   *
   * @param lines the lines
   * @param note where they are from, or why there are none
   */
  public record Output(List<String> lines, String note) {}

  /** Returns status and title. */
  public String statusLine() {
    return title.isEmpty() ? Integer.toString(status) : status + " " + title;
  }

  /** Returns the path of the page of this request. */
  public String path() {
    return "/_rr/requests/" + number;
  }

  @Nullable Thrown exception() {
    return report == null ? null : report.exception();
  }

  /** Returns whether no route matched the request. */
  public boolean isUnmatched() {
    return report != null && report.exception() == null;
  }

  /** Returns what the response of any other server says; empty if there is none. */
  String detail() {
    return report == null ? reason : report.body();
  }
}
