package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.StatusSettings;
import dev.rrjava.devserver.host.PortOwner;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks addresses: whether they are free, and who can reach them. */
final class NetworkChecks {
  /** The length of the name of a socket on Linux, without its end. */
  private static final int MOST_SOCKET_BYTES = 107;

  private NetworkChecks() {}

  static Finding ports(Service service) {
    Map<String, InetSocketAddress> addresses = addresses(service);
    Map<Integer, String> keys = new LinkedHashMap<>();
    List<String> used = new ArrayList<>();
    for (Map.Entry<String, InetSocketAddress> entry : addresses.entrySet()) {
      int port = entry.getValue().getPort();
      if (port == 0) {
        continue;
      }
      String other = keys.putIfAbsent(port, entry.getKey());
      if (other != null) {
        return Finding.error(
            other + " and " + entry.getKey() + " have the same port " + port, "choose another one");
      }
      if (isUsed(entry.getValue())) {
        used.add(
            entry.getKey()
                + " "
                + port
                + PortOwner.of(port).map(owner -> " by " + owner).orElse(""));
      }
    }
    return used.isEmpty()
        ? Finding.ok("free: " + String.join(", ", keys.values()))
        : Finding.warning(
            "in use: " + String.join("; ", used),
            "if it is not this service that runs already, end it or choose another port");
  }

  private static Map<String, InetSocketAddress> addresses(Service service) {
    Map<String, InetSocketAddress> addresses = new LinkedHashMap<>();
    addresses.put("http.address", service.configuration().http().address());
    Optional<StatusSettings> status = service.configuration().status();
    status.ifPresent(settings -> addresses.put("status.address", settings.address()));
    if (service.configuration().workers().relay() instanceof RelayAddress.Tcp tcp) {
      addresses.put("server.relay", new InetSocketAddress(tcp.host(), tcp.port()));
    }
    Optional.ofNullable(service.configuration().workers().inherited().get("RR_RPC"))
        .flatMap(NetworkChecks::rpc)
        .ifPresent(address -> addresses.put("rpc.listen", address));
    return addresses;
  }

  private static Optional<InetSocketAddress> rpc(String address) {
    try {
      URI uri = URI.create(address);
      return uri.getHost() != null && uri.getPort() > 0
          ? Optional.of(new InetSocketAddress(uri.getHost(), uri.getPort()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a Unix socket, or a mistake of which the server tells
    }
  }

  /** Tries to listen, which disturbs nobody. */
  static boolean isUsed(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
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
