package __PACKAGE__;

import dev.rrjava.codec.Codecs;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.jsonb.JsonbCodec;

/** Starts a worker: the server runs this class in each of its processes. */
public final class Main {
  private Main() {}

  /**
   * Handles requests until the server stops this process.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    HttpWorker.create().serve(routes());
  }

  /**
   * Creates the handlers, which read and write JSON. Routes is generated from their annotations.
   */
  static Routes routes() {
    return Routes.of(Codecs.of(JsonbCodec.create()), new Greetings());
  }
}
