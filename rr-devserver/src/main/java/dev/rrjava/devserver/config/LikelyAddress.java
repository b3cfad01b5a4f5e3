package dev.rrjava.devserver.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the address that a configuration probably means, even if it can't be used: where else could
 * a developer be told what is wrong with it.
 */
public final class LikelyAddress {
  private static final int USUAL_PORT = 8080;

  private static final Pattern OVERRIDE = Pattern.compile("http\\.address\\s*=\\s*(.+)");

  /** The first address after the section for HTTP begins, however that is written. */
  private static final Pattern IN_FILE =
      Pattern.compile(
          "(?ms)^[\"']?http[\"']?\\s*:.*?\\baddress[\"']?\\s*:\\s*[\"']?([^\\s\"',}#]+)");

  private LikelyAddress() {}

  /**
   * Finds the address.
   *
   * @param file the configuration
   * @param overrides {@code key=value} each; they override the file
   * @param scope where clients may be
   * @return the address; port 8080 of the loopback address if none is found
   * @throws IOException if the file can't be read
   */
  public static InetSocketAddress of(Path file, List<String> overrides, AddressScope scope)
      throws IOException {
    Optional<String> override =
        overrides.stream()
            .map(OVERRIDE::matcher)
            .filter(Matcher::matches)
            .map(match -> match.group(1).strip())
            .findFirst();
    Optional<String> written =
        IN_FILE.matcher(Files.readString(file)).results().map(match -> match.group(1)).findFirst();
    return Stream.of(override, written)
        .flatMap(Optional::stream)
        .flatMap(text -> ListenAddress.parse(text, scope).stream())
        .map(ListenAddress::address)
        .findFirst()
        .orElseGet(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), USUAL_PORT));
  }
}
