package dev.rrjava.runtime.http;

import java.util.List;

/** What answers requests: the generated {@code Routes}, or a few lines of one's own. */
@FunctionalInterface
public interface RequestHandler {

  /**
   * Answers one request.
   *
   * @param request what to answer
   * @param earlyHints sends 103 before the response is there
   * @return the response, never null
   * @throws HttpException whose status and message become the response
   * @throws Exception any other becomes a 500 for the client and a stack trace in the log
   */
  Response handle(Request request, EarlyHintsSender earlyHints) throws Exception;

  /**
   * What this handler answers, for people to read.
   *
   * @return one line for each route; empty when there is no telling
   */
  default List<String> routeList() {
    return List.of();
  }
}
