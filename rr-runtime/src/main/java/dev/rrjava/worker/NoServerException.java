package dev.rrjava.worker;

/** Thrown if a worker is started by hand in a terminal, where no server can connect to it. */
public final class NoServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoServerException() {
    super(
        """
        this is a RoadRunner worker. A server has to start it; it can't run in a terminal.
          rr serve -c .rr.yaml                           starts RoadRunner with its workers
          java -cp … dev.rrjava.devserver.DevServerMain  starts the development server with the same .rr.yaml\
        """,
        null,
        false,
        false);
  }
}
