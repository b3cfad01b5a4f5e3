package dev.rrjava.devserver.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rrjava.devserver.config.MetricsSettings.CollectorSettings;
import dev.rrjava.devserver.config.MetricsSettings.CollectorType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsSettingsTest {
  private static final String METRICS =
      """
      version: "3"
      server: { command: "java -jar app.jar" }
      http: { address: 127.0.0.1:8080 }
      rpc: { listen: "unix://rpc.sock" }
      metrics:
        address: 127.0.0.1:2112
        collect:
          waiting:
            type: histogram
            namespace: app
            subsystem: queue
            help: Waiting.
            labels: [harbour]
            buckets: [0.1, 1]
          sizes: { type: summary, objectives: [{ "0.5": 0.05 }] }
      """;

  @TempDir private Path directory;

  private Configuration read(String yaml) throws IOException {
    Files.writeString(directory.resolve("rr.yaml"), yaml);
    return ConfigurationReader.read(directory, Path.of("rr.yaml"), List.of(), Map.of());
  }

  @Test
  void readsTheCollectorsOfMetrics() throws IOException {
    Configuration configuration = read(METRICS);
    assertThat(configuration.file().notices())
        .containsExactly(
            "metrics.collect.sizes.objectives: the development server shows count and sum only");
    assertThat(configuration.rpc().orElseThrow().metrics())
        .contains(
            new MetricsSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 2112),
                List.of(
                    new CollectorSettings(
                        "waiting",
                        "app_queue_waiting",
                        CollectorType.HISTOGRAM,
                        "Waiting.",
                        List.of("harbour"),
                        List.of(0.1, 1.0)),
                    new CollectorSettings(
                        "sizes", "sizes", CollectorType.SUMMARY, "", List.of(), List.of()))));
  }

  @Test
  void typeOfACollectorMustBeOneOfPrometheus() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read(METRICS.replace("summary", "bogus")))
        .withMessageContaining("metrics.collect.sizes.type")
        .withMessageContaining("counter, gauge, histogram or summary");
  }
}
