package dev.rrjava.test;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a test changes in the configuration of its server.
 *
 * @param keysAndValues for example {@code http.pool.num_workers=1}
 * @param access to the services of the server
 */
record Overrides(List<String> keysAndValues, ServerAccess access) {
  private static final String RPC = "rpc.listen";

  /**
   * Adds another port for RPC if there is one: servers of several tests may run at the same time.
   *
   * @throws IllegalArgumentException if an override has no effect, because its key is misspelt
   */
  static Overrides read(Path configuration, List<String> overrides) throws IOException {
    Configuration read =
        ConfigurationReader.read(Path.of(""), configuration, overrides, System.getenv());
    requireKnownKeys(read, overrides);
    Optional<RelayAddress> rpc = read.rpc().map(RpcSettings::address);
    if (rpc.isEmpty()) {
      return new Overrides(
          overrides,
          new ServerAccess("expected a section rpc in " + configuration + " but there is none"));
    }
    boolean isTcp = rpc.get() instanceof RelayAddress.Tcp;
    if (!isTcp || overrides.stream().anyMatch(override -> override.startsWith(RPC + "="))) {
      return new Overrides(overrides, ServerAccess.at(rpc.get().toString()));
    }
    String address = "tcp://127.0.0.1:" + FreePorts.choose();
    List<String> more = new ArrayList<>(overrides);
    more.add(RPC + "=" + address);
    return new Overrides(more, ServerAccess.at(address));
  }

  private static void requireKnownKeys(Configuration configuration, List<String> overrides) {
    for (String override : overrides) {
      String key = override.substring(0, override.indexOf('=')).toLowerCase(Locale.ROOT);
      configuration.file().notices().stream()
          .filter(notice -> notice.startsWith(key + " is not known"))
          .findFirst()
          .ifPresent(
              notice -> {
                throw new IllegalArgumentException("override: " + notice);
              });
    }
  }
}
