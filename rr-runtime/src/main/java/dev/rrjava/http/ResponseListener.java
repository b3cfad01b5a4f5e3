package dev.rrjava.http;

/**
 * Called when the response to a request has been sent: ends a span, counts, logs. See {@link
 * HttpWorker#afterResponse}.
 */
@FunctionalInterface
public interface ResponseListener {

  /**
   * Handles the end of a request. The worker waits for its next request after that, so this method
   * should not take long.
   *
   * @param request the request as it arrived, without changes by filters
   * @param outcome the outcome of the request
   * @throws Exception any exception, which is logged; the client does not notice it
   */
  void completed(Request request, ResponseOutcome outcome) throws Exception;
}
