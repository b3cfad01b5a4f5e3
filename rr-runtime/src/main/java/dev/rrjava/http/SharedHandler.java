package dev.rrjava.http;

import java.util.function.Supplier;

/** Returns the same handler for every slot. A class, since the first lambda costs startup time. */
record SharedHandler(RequestHandler handler) implements Supplier<RequestHandler> {

  @Override
  public RequestHandler get() {
    return handler;
  }
}
