package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.ClientRequestHandler;
import java.util.function.LongSupplier;

/**
 * Where the requests of a connection go.
 *
 * @param handler handles them
 * @param limit the maximum size of a body in bytes, which may change
 * @param activity knows which clients have a request in progress
 */
record RequestPassage(ClientRequestHandler handler, LongSupplier limit, Activity activity) {

  /** Returns the maximum size of a body in bytes, at present. */
  long bodyLimit() {
    return limit.getAsLong();
  }
}
