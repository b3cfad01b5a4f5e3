package dev.rrjava.example;

import dev.rrjava.annotation.Attribute;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import java.net.InetAddress;
import java.util.Optional;

/** Who is there. */
final class Passes {

  /** An attribute: {@link PassCheck} has put it there, if the request shows a pass. */
  @Get("/pass")
  String pass(@Attribute Optional<Pass> pass) {
    return pass.map(shown -> "welcome on board, " + shown.holder() + "\n")
        .orElseThrow(
            () -> new HttpException(401, "no pass\n").withHeader("WWW-Authenticate", "Pass"));
  }

  /** The request itself, and the address that it comes from. */
  @Get("/visitor")
  String visitor(Request request, InetAddress address) {
    return address.getHostAddress() + " asks by " + request.protocol() + "\n";
  }
}
