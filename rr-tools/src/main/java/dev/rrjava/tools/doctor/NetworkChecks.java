package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.ListenerSettings;
import dev.rrjava.devserver.host.PortOwner;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks addresses: whether they are free, and who can reach them. */
final class NetworkChecks {
  /** The length of the name of a socket on Linux, without its end. */
  private static final int MOST_SOCKET_BYTES = 107;

  private NetworkChecks() {}

  static Finding ports(Service service) {
    List<ListenerSettings> listeners =
        service.configuration().file().listeners().stream()
            .filter(listener -> listener.address().getPort() != 0)
            .toList();
    List<String> collisions = collisions(listeners);
    if (!collisions.isEmpty()) {
      return Finding.error(String.join("; ", collisions), "choose another port for one of them");
    }
    List<String> used = new ArrayList<>();
    for (ListenerSettings listener : listeners) {
      refusal(listener)
          .map(reason -> listener.key() + " " + listener.address().getPort() + " (" + reason + ")")
          .ifPresent(used::add);
    }
    return used.isEmpty()
        ? Finding.ok(
            "free: "
                + listeners.stream().map(ListenerSettings::key).collect(Collectors.joining(", ")))
        : Finding.warning(
            "can't listen on " + String.join("; ", used),
            "if it is not this service that runs already, end it or choose another address");
  }

  private static List<String> collisions(List<ListenerSettings> listeners) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < listeners.size(); i++) {
      for (ListenerSettings other : listeners.subList(i + 1, listeners.size())) {
        if (collide(listeners.get(i), other)) {
          found.add(
              listeners.get(i).key()
                  + " and "
                  + other.key()
                  + " have the same port "
                  + other.address().getPort());
        }
      }
    }
    return found;
  }

  private static boolean collide(ListenerSettings one, ListenerSettings other) {
    InetSocketAddress first = one.address();
    InetSocketAddress second = other.address();
    return one.isDatagram() == other.isDatagram()
        && first.getPort() == second.getPort()
        && (first.equals(second) || isForAny(first) || isForAny(second));
  }

  private static boolean isForAny(InetSocketAddress address) {
    return !address.isUnresolved() && address.getAddress().isAnyLocalAddress();
  }

  /** Returns why the server can't listen at an address. */
  private static Optional<String> refusal(ListenerSettings listener) {
    InetSocketAddress address = listener.address();
    if (address.isUnresolved()) {
      return Optional.of("there is no host " + address.getHostString());
    }
    try {
      bind(address, listener.isDatagram());
      return Optional.empty();
    } catch (BindException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("ermission")) {
        return Optional.of("this user may not");
      }
      if (message.contains("assign")) {
        return Optional.of(address.getHostString() + " is no address of this machine");
      }
      return Optional.of(
          PortOwner.of(address.getPort()).map(owner -> "in use by " + owner).orElse("in use"));
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Tries to listen, which disturbs nobody. */
  private static void bind(InetSocketAddress address, boolean isDatagram) throws IOException {
    if (isDatagram) {
      new DatagramSocket(address).close();
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
    }
  }

  /** Returns whether somebody listens at an address. */
  static boolean isUsed(InetSocketAddress address) {
    try {
      bind(address, false);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  static Finding relay(Service service) {
    RelayAddress relay = service.configuration().workers().relay();
    if (relay instanceof RelayAddress.Tcp tcp) {
      InetAddress host = new InetSocketAddress(tcp.host(), tcp.port()).getAddress();
      boolean isLoopback = host != null && host.isLoopbackAddress();
      return isLoopback
          ? Finding.ok("tcp on the loopback address")
          : Finding.error(
              "server.relay listens on "
                  + tcp.host()
                  + ", where one foreign connection ends it for good",
              "write tcp://127.0.0.1:" + tcp.port() + ", or use a Unix socket");
    }
    if (relay instanceof RelayAddress.Unix unix) {
      int length =
          service.folder().resolve(unix.path()).toString().getBytes(StandardCharsets.UTF_8).length;
      return length > MOST_SOCKET_BYTES
          ? Finding.warning(
              "the path of the socket has "
                  + length
                  + " bytes, and systems allow about "
                  + MOST_SOCKET_BYTES,
              "choose a shorter path for server.relay")
          : Finding.ok("a Unix socket");
    }
    return Finding.ok("pipes");
  }
}
