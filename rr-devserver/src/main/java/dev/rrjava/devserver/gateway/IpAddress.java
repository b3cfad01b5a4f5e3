package dev.rrjava.devserver.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IP addresses as workers receive them (relay protocol, 5.3). */
public final class IpAddress {
  private static final Pattern WITH_PORT =
      Pattern.compile("(?:\\[([^\\[\\]]*)]|([^:\\[\\]]*)):[^:]*");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final int GROUPS = 8;

  private IpAddress() {}

  /**
   * Returns the address in its shortest form (RFC 5952).
   *
   * @param address the address
   * @return the form that RoadRunner uses
   */
  public static String text(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? address.getHostAddress() : text(ByteBuffer.wrap(bytes));
  }

  private static String text(ByteBuffer bytes) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = bytes.getShort() & 0xffff;
    }
    int start = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
      } else {
        boolean isFirst = text.isEmpty() || text.charAt(text.length() - 1) == ':';
        text.append(isFirst ? "" : ":");
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  /**
   * Returns an address that a proxy has passed, as RoadRunner understands it.
   *
   * @param text what the proxy has passed
   * @return the address without a port; empty if it has colons but is neither an address with a
   *     port nor an IPv6 address
   */
  public static String withoutPort(String text) {
    if (text.indexOf(':') < 0) {
      return text;
    }
    Matcher withPort = WITH_PORT.matcher(text);
    if (withPort.matches()) {
      return withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
    }
    try {
      return IPV6.matcher(text).matches() ? text(InetAddress.getByName(text)) : "";
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
