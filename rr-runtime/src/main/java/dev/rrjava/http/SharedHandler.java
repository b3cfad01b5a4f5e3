package dev.rrjava.http;

import java.util.function.Supplier;

/** The same handler for every slot. A class, for the first lambda costs start-up time. */
record SharedHandler(RequestHandler handler) implements Supplier<RequestHandler> {

  @Override
  public RequestHandler get() {
    return handler;
  }
}
