package dev.rrjava.devserver.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Chooses TCP ports for programs that are told where to listen, as RoadRunner is: unlike a socket
 * that is bound to port 0, they can't report what the system has chosen.
 *
 * <p>The ports are none of those that the system gives to outgoing connections. So no client takes
 * a port between the choice and the start of the program, or while the program is restarted.
 */
public final class FreePorts {
  private static final Path EPHEMERAL_PORTS = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

  /** What Linux starts with. Windows and macOS use fewer ports of the same range. */
  private static final String DEFAULT_EPHEMERAL_PORTS = "32768 60999";

  /** The ports of well-known services, and the defaults of most servers, are lower. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 65_535;

  /** Fewer ports than these are soon used up by tests that run at the same time. */
  private static final int ENOUGH = 1_000;

  private static final FreePorts SYSTEM = outside(ephemeralPorts());

  private final int first;
  private final int count;

  /** Random at first, so that processes choose different ports; later all are different. */
  private final AtomicInteger choices;

  FreePorts(int first, int count) {
    this.first = first;
    this.count = count;
    this.choices = new AtomicInteger(ThreadLocalRandom.current().nextInt(count));
  }

  /**
   * Chooses a port of the loopback address. This process does not get it again soon.
   *
   * @return a port that nobody listens on
   * @throws IOException if none is free
   */
  public static int choose() throws IOException {
    return SYSTEM.next();
  }

  private static String ephemeralPorts() {
    if (!Files.exists(EPHEMERAL_PORTS)) {
      return DEFAULT_EPHEMERAL_PORTS;
    }
    // All in one read, which Files.readString does not do: such a file ends after the first one.
    try (InputStream file = Files.newInputStream(EPHEMERAL_PORTS)) {
      return new String(file.readNBytes(100), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + EPHEMERAL_PORTS, e);
    }
  }

  /**
   * Returns the ports that are not ephemeral, or all of them if the system leaves too few.
   *
   * @param ephemeral the first and the last ephemeral port, separated by white space
   */
  static FreePorts outside(String ephemeral) {
    Scanner limits = new Scanner(ephemeral);
    int below = limits.nextInt() - LOWEST;
    int above = HIGHEST - limits.nextInt();
    if (below >= ENOUGH) {
      return new FreePorts(LOWEST, below);
    }
    return above >= ENOUGH
        ? new FreePorts(HIGHEST - above + 1, above)
        : new FreePorts(LOWEST, HIGHEST - LOWEST + 1);
  }

  int next() throws BindException {
    for (int attempt = 0; attempt < count; attempt++) {
      int port = first + Math.floorMod(choices.getAndIncrement(), count);
      if (isFree(port)) {
        return port;
      }
    }
    throw new BindException(
        "expected a free port from " + first + " to " + (first + count - 1) + " but all are used");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
