package dev.rrjava.devserver.config;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * An address at which RoadRunner listens, whether or not the development server does.
 *
 * @param key the key in the configuration
 * @param address the address, or RoadRunner's default if the section has none
 * @param isDatagram whether clients send datagrams, instead of opening connections
 */
public record ListenerSettings(String key, InetSocketAddress address, boolean isDatagram) {
  private static final List<Key> KEYS =
      List.of(
          new Key("http", "address", "", false),
          new Key("http.ssl", "address", "127.0.0.1:443", false),
          new Key("http.http3", "address", "", true),
          new Key("http.fcgi", "address", "", false),
          new Key("status", "address", "", false),
          new Key("metrics", "address", "127.0.0.1:2112", false),
          new Key("rpc", "listen", "127.0.0.1:6001", false),
          new Key("server", "relay", "", false),
          new Key("fileserver", "address", "", false),
          new Key("grpc", "listen", "", false),
          new Key("centrifuge", "proxy_address", "127.0.0.1:30000", false));

  /** Where an address is, and RoadRunner's default; empty for none. */
  private record Key(String section, String name, String otherwise, boolean isDatagram) {
    Optional<ListenerSettings> read(Section root) {
      return root.find(section)
          .map(found -> found.find(name, otherwise))
          .flatMap(text -> ListenAddress.parse(text.replaceFirst("^tcp://", ""), AddressScope.ANY))
          .map(it -> new ListenerSettings(section + "." + name, it.address(), isDatagram));
    }
  }

  /** Returns all of a configuration, except those that RoadRunner refuses. */
  static List<ListenerSettings> readAll(Section root) {
    return KEYS.stream().flatMap(key -> key.read(root).stream()).toList();
  }
}
