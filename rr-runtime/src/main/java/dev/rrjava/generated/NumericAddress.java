package dev.rrjava.generated;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Parses IP addresses in numeric form; host names are never looked up. */
final class NumericAddress {
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.|$)){4}(?<!\\.)");

  private NumericAddress() {}

  static InetAddress parse(String text) {
    try {
      if (text.indexOf(':') >= 0) {
        return InetAddress.getByName("[" + text + "]"); // in brackets it is never a host name
      }
      if (IPV4.matcher(text).matches()) {
        return InetAddress.getByAddress(bytes(text));
      }
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("expected an IP address but was \"" + text + "\"", e);
    }
    throw new IllegalArgumentException("expected an IP address but was \"" + text + "\"");
  }

  private static byte[] bytes(String address) {
    byte[] bytes = new byte[4];
    int index = 0;
    for (String part : address.split("\\.", -1)) {
      bytes[index++] = (byte) Integer.parseInt(part);
    }
    return bytes;
  }
}
