package dev.rrjava.example.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.host.FreePorts;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two machines with RoadRunner behind HAProxy or nginx: what clients notice of restarts, new
 * versions and crashes. Configured as in {@code deploy}. Needs Linux, root, {@code ip}, {@code
 * haproxy} and {@code RR_BINARY}.
 */
@Tag("slow")
@Timeout(180)
class ScaleOutIT {
  @TempDir private Path temporary;

  private final List<Host> hosts = new ArrayList<>();
  private HaProxy proxy;
  private URI service;

  @BeforeEach
  void connect() throws Exception {
    assumeTrue(System.getenv("RR_BINARY") != null, "RR_BINARY does not name a RoadRunner");
    assumeTrue(
        System.getProperty("user.name").equals("root"), "network namespaces need the user root");
    assumeTrue(installed("haproxy"), "haproxy is not installed");
    assumeTrue(installed("ip"), "ip (iproute2) is not installed");
    for (String name : List.of("a", "b")) {
      Path folder = Files.createDirectories(temporary.resolve(name));
      VersionedService.create(folder);
      VersionedService.configure(folder);
      Host host = Host.connect(name, hosts.size() + 1, folder);
      hosts.add(host);
      host.start();
    }
    int port = FreePorts.choose();
    proxy = HaProxy.start(temporary, port, hosts);
    service = URI.create("http://127.0.0.1:" + port + "/");
  }

  @AfterEach
  void disconnect() throws Exception {
    if (proxy != null) {
      proxy.close();
    }
    for (Host host : hosts) {
      host.disconnect();
    }
  }

  @Test
  void rollingRestartFailsNothing() throws Exception {
    try (Load gets = Load.start("GET", service);
        Load posts = Load.start("POST", service)) {
      for (Host host : hosts) {
        proxy.drain(host);
        host.terminate();
        host.awaitEnd();
        posts.awaitMore(200);
        host.start();
        proxy.restore(host);
        posts.awaitMore(200);
      }
      failsNothing("rolling restart", gets, posts);
    }
  }

  @Test
  void newVersionFailsNothing() throws Exception {
    try (Load gets = Load.start("GET", service);
        Load posts = Load.start("POST", service)) {
      for (Host host : hosts) {
        VersionedService.switchTo(temporary.resolve(host.name()), "2");
        host.reset();
        posts.awaitMore(200);
      }
      failsNothing("rr reset", gets, posts);
      assertThat(gets.bodies()).containsKeys("version 1", "version 2");
    }
    try (Load afterwards = Load.start("GET", service)) {
      assertThat(afterwards.bodies()).containsOnlyKeys("version 2");
    }
  }

  /** As when somebody forgets to drain it: what may be repeated is repeated on the other host. */
  @Test
  void terminatedServerFailsNoGet() throws Exception {
    try (Load gets = Load.start("GET", service);
        Load posts = Load.start("POST", service)) {
      for (Host host : hosts) {
        host.terminate();
        host.awaitEnd();
        gets.awaitMore(400);
        host.start();
        proxy.restore(host);
      }
      report("SIGTERM", gets, posts);
      assertThat(gets.failures()).isEmpty();
    }
  }

  @Test
  void serverTerminatedBehindNginxFailsNoGet() throws Exception {
    assumeTrue(installed("nginx"), "nginx is not installed");
    int port = FreePorts.choose();
    URI behindNginx = URI.create("http://127.0.0.1:" + port + "/");
    try (Nginx nginx = Nginx.start(temporary, port, hosts);
        Load gets = Load.start("GET", behindNginx);
        Load posts = Load.start("POST", behindNginx)) {
      for (Host host : hosts) {
        host.terminate();
        host.awaitEnd();
        gets.awaitMore(400);
        host.start();
        Host.await("nginx uses " + host.name(), () -> host.busyWorkers() > 0);
      }
      report("SIGTERM behind nginx", gets, posts);
      assertThat(nginx.process().isAlive()).isTrue();
      assertThat(gets.failures()).isEmpty();
    }
  }

  @Test
  void killedServerFailsNoGet() throws Exception {
    try (Load gets = Load.start("GET", service);
        Load posts = Load.start("POST", service)) {
      for (Host host : hosts) {
        host.kill();
        gets.awaitMore(400);
        host.start();
        proxy.restore(host);
      }
      report("SIGKILL of a server", gets, posts);
      assertThat(gets.failures()).isEmpty();
    }
  }

  @Test
  void killedWorkersFailNoGet() throws Exception {
    try (Load gets = Load.start("GET", service);
        Load posts = Load.start("POST", service)) {
      for (int round = 0; round < 3; round++) {
        for (Host host : hosts) {
          host.workers().get(0).destroyForcibly();
          gets.awaitMore(200);
        }
      }
      report("SIGKILL of six workers", gets, posts);
      assertThat(gets.failures()).isEmpty();
    }
  }

  /** Why the files in {@code deploy} ask for /health. */
  @Test
  void busyServerIsHealthyButNotReady() throws Exception {
    Host host = hosts.get(0);
    try (Requests requests = new Requests(host, "/sleep/1000", 4)) {
      Host.await("all workers are busy", () -> host.probe("/ready") == 503);
      assertThat(host.probe("/health")).isEqualTo(200);
      assertThat(requests.statuses()).containsExactly(200, 200, 200, 200);
      assertThat(host.probe("/ready")).isEqualTo(200);
    }
  }

  /** Requests in progress are finished; those that arrive afterwards are lost. */
  @Test
  void stoppingServerIsNotReadyAndTakesNoMoreRequests() throws Exception {
    Host host = hosts.get(0);
    try (Requests inProgress = new Requests(host, "/sleep/2000", 1)) {
      inProgress.awaitStart();
      host.terminate();
      Host.await("not ready", () -> host.probe("/ready") == 503);
      assertThat(host.probe("/health")).isEqualTo(200);
      assertThat(host.get("/")).isZero();
      assertThat(inProgress.statuses()).containsExactly(200);
      host.awaitEnd();
    }
  }

  private static void failsNothing(String what, Load... loads) {
    report(what, loads);
    for (Load load : loads) {
      assertThat(load.failures()).isEmpty();
    }
  }

  private static void report(String what, Load... loads) {
    System.out.println(what + ": " + Arrays.toString(loads));
  }

  private static boolean installed(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
