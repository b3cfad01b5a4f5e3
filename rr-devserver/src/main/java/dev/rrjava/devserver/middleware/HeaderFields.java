package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.config.HeaderSettings;
import dev.rrjava.devserver.gateway.ClientHandler;
import dev.rrjava.devserver.gateway.Middleware;

/** Adds configured fields to requests and responses, and those of CORS to responses. */
final class HeaderFields implements Middleware {
  private final HeaderSettings settings;

  HeaderFields(HeaderSettings settings) {
    this.settings = settings;
  }

  @Override
  public ClientHandler around(ClientHandler next) {
    ClientHandler inner =
        settings.cors() == null ? next : new CrossOrigin(settings.cors()).around(next);
    return (request, response) -> {
      settings.response().forEach(response.headers()::set);
      inner.handle(request.withAdded(settings.request()), response);
    };
  }
}
