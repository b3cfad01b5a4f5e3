package dev.rrjava.devserver.e2e;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.RequestHandler;

/** The worker process of the end-to-end tests. */
public final class TrialService {
  private TrialService() {}

  /** The handlers, for servers that run them in the JVM of the test. */
  static RequestHandler handlers() {
    return Routes.of(new Answers(), new Streams(), new Trouble());
  }

  public static void main(String[] args) {
    HttpWorker.create().serve(handlers());
  }
}
