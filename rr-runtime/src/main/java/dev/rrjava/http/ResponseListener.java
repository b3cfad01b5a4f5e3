package dev.rrjava.http;

/**
 * Is told when a request has been answered: ends a span, counts, logs. See {@link
 * HttpWorker#afterResponse}.
 */
@FunctionalInterface
public interface ResponseListener {

  /**
   * Takes note of the end of a request. The worker waits for its next request after that, so it
   * should not take long.
   *
   * @param request as it came, without what filters have added
   * @param outcome how it was answered
   * @throws Exception any; it goes to the log, and the client does not notice
   */
  void completed(Request request, ResponseOutcome outcome) throws Exception;
}
