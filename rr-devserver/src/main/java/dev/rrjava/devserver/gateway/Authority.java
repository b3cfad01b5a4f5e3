package dev.rrjava.devserver.gateway;

import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.PercentDecoding;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The authority of an absolute URI, with one char per byte.
 *
 * @param userInfo name and password with their at sign, encoded; empty if there is none
 * @param host host and port, decoded; may be empty
 */
record Authority(String userInfo, String host) {
  private static final String UNRESERVED = "-_.~";
  private static final String IN_HOST = UNRESERVED + "!$&'()*+,;=:[]<>\"";
  private static final String IN_USER_INFO = UNRESERVED + "$&+,;=";
  private static final Pattern USER_INFO = Pattern.compile("[A-Za-z0-9._:~!$&'()*+,;=%@-]*");
  private static final Pattern LITERAL = Pattern.compile("\\[([^%]*)(%25.+)?](:\\d*)?");
  private static final Pattern PORT = Pattern.compile("(:\\d*)?");
  private static final Pattern ESCAPE = Pattern.compile("%(?!25|[89A-Fa-f])");

  static Authority parse(String scheme, String text) throws URISyntaxException {
    int at = text.lastIndexOf('@');
    String user = at < 0 ? "" : text.substring(0, at);
    if (!USER_INFO.matcher(user).matches()) {
      throw new URISyntaxException(text, "the user name has a character that must be encoded");
    }
    return new Authority(at < 0 ? "" : userInfo(user) + "@", host(scheme, text.substring(at + 1)));
  }

  private static String userInfo(String user) throws URISyntaxException {
    int colon = user.indexOf(':');
    String name = colon < 0 ? user : user.substring(0, colon);
    String encoded = encode(decode(name), IN_USER_INFO);
    return colon < 0
        ? encoded
        : encoded + ":" + encode(decode(user.substring(colon + 1)), IN_USER_INFO);
  }

  private static String host(String scheme, String host) throws URISyntaxException {
    if (host.indexOf('[') >= 0) {
      return literal(host);
    }
    boolean isHttp = scheme.equals("http") || scheme.equals("https");
    int colon = isHttp ? host.indexOf(':') : host.lastIndexOf(':');
    if (colon >= 0 && !PORT.matcher(host.substring(colon)).matches()) {
      throw new URISyntaxException(host, "expected a port of digits");
    }
    return checked(host);
  }

  private static String literal(String host) throws URISyntaxException {
    Matcher literal = LITERAL.matcher(host);
    if (!literal.matches() || !isIpv6(literal.group(1))) {
      throw new URISyntaxException(host, "expected an IPv6 address in brackets");
    }
    return decode(host);
  }

  private static boolean isIpv6(String address) {
    try {
      return address.indexOf(':') >= 0
          && address.matches("[0-9A-Fa-f:.]+")
          && InetAddress.getByName("[" + address + "]") != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Decodes a host, in which only bytes that are not ASCII may be encoded. */
  private static String checked(String host) throws URISyntaxException {
    boolean isValid =
        !ESCAPE.matcher(host).find()
            && host.chars().allMatch(c -> c >= 0x80 || c == '%' || isPlain(c, IN_HOST));
    if (!isValid) {
      throw new URISyntaxException(host, "the host has a character that it can't have");
    }
    return decode(host);
  }

  private static String decode(String text) throws URISyntaxException {
    try {
      return new String(PercentDecoding.decodePath(text), StandardCharsets.ISO_8859_1);
    } catch (FormException e) {
      throw new URISyntaxException(text, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the authority with all bytes encoded that need it. */
  String encoded() {
    return userInfo + encode(host, IN_HOST);
  }

  private static String encode(String text, String plain) {
    StringBuilder encoded = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                encoded.append(
                    isPlain(c, plain) ? Character.toString(c) : String.format("%%%02X", c)));
    return encoded.toString();
  }

  private static boolean isPlain(int c, String others) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || others.indexOf(c) >= 0;
  }
}
