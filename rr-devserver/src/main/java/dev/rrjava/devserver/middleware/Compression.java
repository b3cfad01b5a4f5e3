package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.gateway.ClientHandler;
import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.Middleware;
import java.util.Locale;

/** Compresses responses for clients that accept gzip. */
final class Compression implements Middleware {

  @Override
  public ClientHandler around(ClientHandler next) {
    return (request, response) -> {
      response.headers().add("Vary", "Accept-Encoding");
      if (!acceptsGzip(request)) {
        next.handle(request, new UncompressedResponse(response));
        return;
      }
      CompressedResponse compressed = new CompressedResponse(response);
      next.handle(request, compressed);
      compressed.finish();
    };
  }

  /** A response to HEAD has no body, so that nothing is known about it. */
  private static boolean acceptsGzip(ClientRequest request) {
    String accepted = request.header("Accept-Encoding");
    if (accepted == null || request.isHead()) {
      return false;
    }
    for (String item : accepted.split(",", -1)) {
      String[] parts = item.split(";", -1);
      if (parts[0].strip().equalsIgnoreCase("gzip")) {
        return quality(parts) > 0;
      }
    }
    return false;
  }

  private static double quality(String[] parts) {
    double quality = 1;
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip().toLowerCase(Locale.ROOT);
      if (part.startsWith("q=")) {
        quality = number(part.substring(2));
      }
    }
    return quality;
  }

  private static double number(String text) {
    return text.matches("\\d*\\.?\\d+|\\d+\\.") ? Double.parseDouble(text) : 0;
  }
}
