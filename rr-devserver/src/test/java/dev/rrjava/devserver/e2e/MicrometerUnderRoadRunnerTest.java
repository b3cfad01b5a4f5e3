package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.metrics.Metrics;
import dev.rrjava.micrometer.RoadRunnerMeterRegistry;
import dev.rrjava.rpc.RpcClient;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reads the page of a real server. Skipped where there is none. */
@Timeout(120)
class MicrometerUnderRoadRunnerTest {
  private static final int COUNT = 500;

  @Test
  void metersOfAllWorkersAreOnThePage(@TempDir Path directory) throws IOException {
    RoadRunnerServer server = RoadRunnerServer.start(directory);
    try {
      work(server);
      work(server);
      assertThat(server.metrics().lines())
          .contains(
              "tickets_sold_total{harbour=\"juist\"} 6",
              "queue_length 7",
              "crossing_seconds_bucket{ship=\"frisia\",le=\"0.1\"} 0",
              "crossing_seconds_bucket{ship=\"frisia\",le=\"1\"} 2",
              "crossing_seconds_sum{ship=\"frisia\"} 1",
              "load_kilograms_count " + 2 * COUNT);
      server = server.restart(directory);
      work(server);
      assertThat(server.metrics().lines()).contains("tickets_sold_total{harbour=\"juist\"} 3");
    } finally {
      server.close();
    }
  }

  private static void work(RoadRunnerServer server) {
    try (RpcClient client = server.client()) {
      RoadRunnerMeterRegistry registry =
          RoadRunnerMeterRegistry.of(Metrics.of(client, Duration.ofMillis(50)));
      registry.counter("tickets.sold", "harbour", "juist").increment(3);
      registry.gauge("queue.length", new AtomicInteger(7));
      Timer.builder("crossing")
          .tag("ship", "frisia")
          .serviceLevelObjectives(Duration.ofMillis(100), Duration.ofSeconds(1))
          .register(registry)
          .record(Duration.ofMillis(500));
      DistributionSummary load =
          DistributionSummary.builder("load").baseUnit("kilograms").register(registry);
      for (int i = 0; i < COUNT; i++) {
        load.record(i);
        if (i % 50 == 0) {
          pause(); // as requests would take time
        }
      }
      registry.close();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
