package dev.rrjava.example;

import dev.rrjava.annotation.Attribute;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Headers;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import java.net.InetAddress;
import java.util.Optional;

/** Information about the visitor. */
final class Passes {

  /** An attribute, which {@link PassCheck} sets if the request has a valid pass. */
  @Get("/pass")
  String pass(@Attribute Optional<Pass> pass) {
    return pass.map(shown -> "welcome on board, " + shown.holder() + "\n")
        .orElseThrow(
            () -> new HttpException(401, "no pass\n", Headers.of("WWW-Authenticate", "Pass")));
  }

  /** The request itself, and the address of the client. */
  @Get("/visitor")
  String visitor(Request request, InetAddress address) {
    return address.getHostAddress() + " asks by " + request.protocol() + "\n";
  }
}
