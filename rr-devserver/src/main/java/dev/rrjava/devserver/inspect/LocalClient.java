package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.gateway.ClientRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides who may see pages for developers: programs on this machine, and no other site that a
 * browser on this machine shows. The name in {@code Host} must be one that nobody else can point to
 * this machine (DNS rebinding).
 */
final class LocalClient {
  private static final Pattern PORT = Pattern.compile(":\\d+$");
  private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

  private LocalClient() {}

  /** Returns whether a request may get pages for developers. */
  static boolean sent(ClientRequest request) {
    return isLoopback(request.remoteAddress())
        && isLocalName(request.host())
        && !isReadableByOtherSite(request);
  }

  /** Returns whether a request comes from a page of this server. */
  static boolean isFromOwnPage(ClientRequest request) {
    String site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin");
    return origin == null
        ? "same-origin".equals(site)
        : origin.equals("http://" + request.host()) || origin.equals("https://" + request.host());
  }

  private static boolean isLoopback(String address) {
    try {
      // An address is not looked up.
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  static boolean isLocalName(String host) {
    String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || IPV4_LOOPBACK.matcher(name).matches();
  }

  /**
   * Returns whether a script of another site sent the request, which could read the response if the
   * application allows it by CORS. Following a link from there is no such case.
   */
  private static boolean isReadableByOtherSite(ClientRequest request) {
    boolean isOfOtherSite =
        "cross-site".equals(request.header("Sec-Fetch-Site"))
            || (request.header("Origin") != null && !isFromOwnPage(request));
    return isOfOtherSite && !"navigate".equals(request.header("Sec-Fetch-Mode"));
  }
}
