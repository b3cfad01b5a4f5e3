package dev.rrjava.http;

import org.jspecify.annotations.Nullable;

/** Handles HTTP requests. Implemented by the generated {@code Routes}, or by your own code. */
@FunctionalInterface
public interface RequestHandler {

  /**
   * Handles one request.
   *
   * @param request the request
   * @return the response; null only if the response has been sent through the {@link HttpWorker}
   *     itself. Any other null becomes a 500, and a response in addition to such a response is
   *     closed and discarded
   * @throws HttpException an exception whose status and message become the response
   * @throws Exception any other exception, which becomes a 500 for the client and a stack trace in
   *     the log
   */
  @Nullable Response handle(Request request) throws Exception;
}
