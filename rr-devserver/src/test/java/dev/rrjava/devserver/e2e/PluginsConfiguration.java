package dev.rrjava.devserver.e2e;

import dev.rrjava.devserver.host.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A configuration with two workers for requests, and the plugins that control a server.
 *
 * @param trial the configuration
 * @param address the address of the server's RPC
 */
record PluginsConfiguration(TrialConfiguration trial, String address) {

  static PluginsConfiguration write(Path directory) throws IOException {
    TrialConfiguration trial = TrialConfiguration.write(directory, "pipes", "");
    String address = "tcp://127.0.0.1:" + FreePorts.choose();
    String plugins =
        """
        rpc:
          listen: %s
        status:
          address: 127.0.0.1:%d
        service:
          configured:
            command: sleep 3600
            process_num: 2
            timeout_stop_sec: 1
        """
            .formatted(address, FreePorts.choose());
    Files.writeString(trial.file(), Files.readString(trial.file()) + plugins);
    return new PluginsConfiguration(trial, address);
  }
}
