package dev.rrjava.worker;

/** Thrown if a worker is started by hand in a terminal, where no server can connect to it. */
public final class NoServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      """
        rr serve -c .rr.yaml                           starts RoadRunner with its workers
        java -cp … dev.rrjava.devserver.DevServerMain  starts the development server with the same .rr.yaml\
      """;

  NoServerException() {
    super(
        "this is a RoadRunner worker. A server has to start it; it can't run in a terminal.\n"
            + REMEDY,
        null,
        false,
        false);
  }

  /** Returns the notice of a worker that waits for a server, and may wait in vain. */
  static String notice() {
    return "this is a RoadRunner worker, and no server has sent anything on standard input. A server has"
        + " to start it:\n"
        + REMEDY;
  }
}
