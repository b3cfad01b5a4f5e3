package dev.rrjava.internal.fuzz;

import dev.rrjava.http.Headers;
import dev.rrjava.http.Request;
import dev.rrjava.http.SetCookie;
import dev.rrjava.internal.testing.Requests;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cookies: the input as the {@code Cookie} header of both codecs, which have to agree. The pairs in
 * its lines as cookies for the client: what is accepted ends where it should, and comes back
 * unchanged.
 */
public final class CookieTarget {
  private CookieTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    read(text);
    text.lines()
        .map(line -> line.split("=", 2))
        .forEach(
            pair ->
                List.of("", "path", "domain")
                    .forEach(part -> set(pair[0], pair.length == 2 ? pair[1] : "", part)));
  }

  private static void read(String header) {
    Map<String, String> cookies =
        Promises.decode(header.length(), () -> protobuf(header).cookies()).orElseThrow();
    byte[] context =
        JsonText.of(Map.of("method", "GET", "headers", Map.of("Cookie", List.of(header))));
    Payload payload = new Payload(FrameHeader.JSON, context, context.length);
    Promises.same("the cookies in JSON", cookies, Request.decode(payload).cookies());
    cookies.forEach(
        (name, value) -> {
          Promises.holds(name, !name.isEmpty() && header.contains(name));
          Promises.holds(name, header.contains(value));
          Promises.same(name, Optional.of(value), protobuf(name + "=" + value).cookie(name));
        });
  }

  /** A cookie for the client, if name and value, and the value as an attribute, are accepted. */
  private static void set(String name, String value, String part) {
    String header;
    try {
      SetCookie cookie = SetCookie.of(name, part.isEmpty() ? value : "").withSecure();
      header =
          switch (part) {
            case "path" -> cookie.withPath(value).toHeaderValue();
            case "domain" -> cookie.withDomain(value).toHeaderValue();
            default -> cookie.toHeaderValue();
          };
      Headers.EMPTY.with("Set-Cookie", header);
    } catch (IllegalArgumentException e) {
      return;
    }
    List<String> parts = List.of(header.split("; ", -1));
    List<String> wanted =
        switch (part) {
          case "path" -> List.of(name + "=", "Path=" + value, "Secure");
          case "domain" -> List.of(name + "=", "Domain=" + value, "Secure");
          default -> List.of(name + "=" + value, "Secure");
        };
    Promises.same("a cookie", wanted, parts);
    if (part.isEmpty()) {
      Promises.same(
          "the value that comes back",
          Optional.of(value),
          protobuf(parts.get(0) + "; last=1").cookie(name));
    }
  }

  private static Request protobuf(String header) {
    return Requests.of("GET", "/", "Cookie", header);
  }
}
