package dev.rrjava.worker;

/** A worker was started by hand in a terminal, where no server can talk to it. */
public final class NoServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoServerException() {
    super(
        """
        this is a RoadRunner worker, which a server starts; there is nothing to do for it in a terminal.
          rr serve -c .rr.yaml                           starts RoadRunner with its workers
          java -cp … dev.rrjava.devserver.DevServerMain  starts the development server with the same .rr.yaml\
        """,
        null,
        false,
        false);
  }
}
