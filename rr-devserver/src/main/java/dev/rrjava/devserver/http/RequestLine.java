package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.RequestTarget;
import dev.rrjava.internal.header.Token;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a request.
 *
 * @param method the method as sent
 * @param target the target
 * @param protocol the protocol, such as {@code HTTP/1.1}
 */
record RequestLine(String method, RequestTarget target, String protocol) {
  private static final Pattern FORM = Pattern.compile("([^ ]*) ([^ ]*) (HTTP/\\d\\.\\d)");

  static RequestLine parse(String line) throws RefusedException {
    Matcher form = FORM.matcher(line);
    if (!form.matches() || !Token.is(form.group(1))) {
      throw RefusedException.badRequest();
    }
    try {
      RequestTarget target = RequestTarget.parse(form.group(1), form.group(2));
      return new RequestLine(form.group(1), target, form.group(3));
    } catch (URISyntaxException e) {
      throw RefusedException.badRequest();
    }
  }

  int majorVersion() {
    return protocol.charAt("HTTP/".length()) - '0';
  }

  /** Returns whether the version is HTTP/1.1 or later. */
  boolean isHttp11() {
    return majorVersion() > 1 || (majorVersion() == 1 && !protocol.endsWith(".0"));
  }
}
