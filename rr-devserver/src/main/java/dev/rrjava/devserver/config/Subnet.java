package dev.rrjava.devserver.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of IP addresses, such as {@code 10.0.0.0/8}. */
public final class Subnet {
  private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f:.]+)/(\\d{1,3})");

  private final byte[] start;
  private final int bits;

  private Subnet(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /**
   * Parses a range in CIDR notation.
   *
   * @param text address and number of bits
   * @return the range; empty if it is malformed
   */
  public static Optional<Subnet> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      // An address is not looked up.
      byte[] start = InetAddress.getByName(form.group(1)).getAddress();
      int bits = Integer.parseInt(form.group(2));
      boolean isValid =
          bits <= start.length * Byte.SIZE && (start.length > 4) == (text.indexOf(':') >= 0);
      return isValid ? Optional.of(new Subnet(start, bits)) : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether an address is in the range.
   *
   * @param address an IP address, which is not looked up
   * @return whether it is
   */
  public boolean contains(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == start.length && Arrays.equals(masked(bytes), masked(start));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private byte[] masked(byte[] address) {
    byte[] masked = address.clone();
    for (int bit = bits; bit < masked.length * Byte.SIZE; bit++) {
      masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
    }
    return masked;
  }
}
