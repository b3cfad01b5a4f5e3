package dev.rrjava.devserver.config;

import dev.rrjava.relay.RelayAddress;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The services that workers reach by RPC.
 *
 * @param address the address at which the server listens: TCP or Unix
 * @param text the address as configured: the value of {@code RR_RPC}
 * @param storages the names of the key-value storages
 * @param hasLocks whether there are locks
 * @param hasLog whether workers can write to the log
 * @param metrics the page with metrics of workers; empty for none
 */
public record RpcSettings(
    RelayAddress address,
    String text,
    Set<String> storages,
    boolean hasLocks,
    boolean hasLog,
    Optional<MetricsSettings> metrics) {
  private static final String FORM = "\"tcp://host:port\" or \"unix://path\"";

  /**
   * Returns the settings of services at a Unix socket: storages, locks and the log, without
   * metrics.
   *
   * @param socket its path
   * @param storages the names of the key-value storages
   * @return the settings; {@link #text} is the address with this path
   */
  public static RpcSettings atSocket(Path socket, Set<String> storages) {
    return new RpcSettings(
        new RelayAddress.Unix(socket), "unix://" + socket, storages, true, true, Optional.empty());
  }

  /** Returns the settings, or none if {@code rpc.listen} is not there. */
  static Optional<RpcSettings> read(
      Section root, Path directory, AddressScope scope, List<String> notices) {
    Section rpc = root.section("rpc");
    return rpc.text("listen")
        .filter(text -> !text.isEmpty())
        .map(
            text ->
                new RpcSettings(
                    address(rpc, text, directory, scope),
                    text,
                    storages(root.section("kv"), notices),
                    root.isPresent("lock"),
                    root.isPresent("app"),
                    MetricsSettings.read(root.section("metrics"), scope, notices)));
  }

  private static RelayAddress address(
      Section rpc, String text, Path directory, AddressScope scope) {
    RelayAddress address;
    try {
      address = RelayAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw rpc.wrong("listen", FORM, text);
    }
    if (address instanceof RelayAddress.Unix unix) {
      return new RelayAddress.Unix(directory.resolve(unix.path()));
    }
    if (address instanceof RelayAddress.Tcp tcp) {
      boolean isInScope =
          ListenAddress.parse(hostAndPort(tcp), scope)
              .map(ListenAddress::asConfigured)
              .orElse(false);
      return isInScope ? tcp : new RelayAddress.Tcp(RelayAddress.LOOPBACK, tcp.port());
    }
    throw rpc.wrong("listen", FORM, text);
  }

  private static String hostAndPort(RelayAddress.Tcp tcp) {
    return (tcp.host().indexOf(':') < 0 ? tcp.host() : "[" + tcp.host() + "]") + ":" + tcp.port();
  }

  private static Set<String> storages(Section kv, List<String> notices) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : kv.keys()) {
      Section storage = kv.section(name);
      String driver = storage.text("driver").orElse("");
      if (!driver.equals("memory")) {
        notices.add(
            "kv."
                + name
                + ": the development server keeps its values in memory, until it ends; RoadRunner"
                + " uses the driver \""
                + driver
                + "\"");
      }
      storage.isPresent("config");
      names.add(name);
    }
    return names;
  }
}
