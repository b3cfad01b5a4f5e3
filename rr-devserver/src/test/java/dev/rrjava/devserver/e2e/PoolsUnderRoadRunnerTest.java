package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.services.PoolWorker;
import dev.rrjava.services.Services;
import dev.rrjava.services.WorkerPools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changes the pool of a real server, with real workers. Skipped where there is none. */
@Timeout(120)
class PoolsUnderRoadRunnerTest {

  @Test
  void workersAreListedAddedRemovedAndReplaced(@TempDir Path directory) throws Exception {
    TrialConfiguration configuration = TrialConfiguration.write(directory, "pipes", "");
    String address = addServices(configuration.file());
    try (RoadRunnerUnderTest server = RoadRunnerUnderTest.start(configuration);
        RpcClient client = RpcClient.of(address)) {
      assertThat(server.port()).isEqualTo(configuration.port());
      Services services = Services.of(client);
      WorkerPools pools = services.pools();
      assertThat(pools.names()).contains("http");
      assertThat(services.status().readiness("http")).isEqualTo(200);
      List<PoolWorker> first = pools.workers("http");
      assertThat(first)
          .hasSize(2)
          .allSatisfy(
              worker -> {
                assertThat(ProcessHandle.of(worker.pid())).isPresent();
                assertThat(worker.requestCount()).isZero();
                assertThat(worker.memoryBytes()).isPositive();
                assertThat(worker.state()).isEqualTo("ready");
              });

      pools.addWorker("http");
      assertThat(pids(pools)).hasSize(3).containsAll(pids(first));
      pools.removeWorker("http");
      assertThat(pids(pools)).hasSize(2);

      List<Long> before = pids(pools);
      pools.reset("http");
      assertThat(pids(pools)).hasSize(2).doesNotContainAnyElementsOf(before);
      assertThat(services.status().status("http")).isEqualTo(200);
    }
  }

  private static String addServices(Path configuration) throws IOException {
    String address = "tcp://127.0.0.1:" + FreePorts.choose();
    String services =
        """
        rpc:
          listen: %s
        status:
          address: 127.0.0.1:%d
        """
            .formatted(address, FreePorts.choose());
    Files.writeString(configuration, Files.readString(configuration) + services);
    return address;
  }

  private static List<Long> pids(WorkerPools pools) {
    return pids(pools.workers("http"));
  }

  private static List<Long> pids(List<PoolWorker> workers) {
    return workers.stream().map(PoolWorker::pid).toList();
  }
}
