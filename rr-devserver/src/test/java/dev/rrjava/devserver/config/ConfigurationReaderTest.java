package dev.rrjava.devserver.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationReaderTest {
  private static final String LEAST =
      """
      version: "3"
      server: { command: "java -jar app.jar" }
      http: { address: "127.0.0.1:8080" }
      """;

  @TempDir private Path directory;

  private Configuration read(String yaml, String... overrides) throws IOException {
    Files.writeString(directory.resolve("rr.yaml"), yaml);
    return ConfigurationReader.read(
        directory, Path.of("rr.yaml"), List.of(overrides), Map.of("PORT", "9090", "EMPTY", ""));
  }

  @Test
  void usesDefaultsOfRoadRunner() throws IOException {
    Configuration configuration = read(LEAST);
    assertThat(configuration.workers())
        .isEqualTo(
            new WorkerSettings(
                List.of("java", "-jar", "app.jar"),
                directory,
                new RelayAddress.Pipes(),
                "pipes",
                "http",
                Map.of(),
                Map.of(),
                Optional.empty()));
    assertThat(configuration.pool())
        .isEqualTo(PoolSettings.ofWorkers(Runtime.getRuntime().availableProcessors()));
    assertThat(configuration.http().address()).hasToString("/127.0.0.1:8080");
    assertThat(configuration.http().maxBodyBytes()).isEqualTo(1000L << 20);
    assertThat(configuration.file().notices()).isEmpty();
  }

  @Test
  void limitsDynamicWorkersAsRoadRunner() throws IOException {
    assertThat(read(LEAST).pool().dynamic()).isEmpty();
    assertThat(read(LEAST, "http.pool.dynamic_allocator.spawn_rate=0").pool().dynamic())
        .contains(new DynamicSettings(10, 5, Duration.ofMinutes(1)));
    PoolSettings pool =
        read(
                LEAST,
                "http.pool.num_workers=48",
                "http.pool.dynamic_allocator.max_workers=3000",
                "http.pool.dynamic_allocator.spawn_rate=200",
                "http.pool.dynamic_allocator.idle_timeout=999ms")
            .pool();
    assertThat(pool.dynamic()).contains(new DynamicSettings(2000, 100, Duration.ofMinutes(1)));
  }

  @Test
  void needsNoAddressBesideThatOfEncryptedConnections() throws IOException {
    Files.writeString(directory.resolve("key.pem"), "");
    String yaml =
        """
        version: "3"
        server: { command: java }
        http:
          ssl: { address: "127.0.0.1:8443", key: key.pem, cert: key.pem, client_auth_type: x }
        """;
    HttpSettings http = read(yaml).http();
    assertThat(http.address()).hasToString("/127.0.0.1:8443");
    assertThat(http.http2()).isEqualTo(new Http2Settings(false, 128));
    assertThat(http.tls().orElseThrow().isOnly()).isTrue();
    assertThat(http.tls().orElseThrow().clients().demand())
        .isEqualTo(TlsSettings.Demand.NO_CLIENT_CERT);
    assertThat(read(yaml, "http.address=127.0.0.1:80").http().tls().orElseThrow().isOnly())
        .isFalse();
    assertThatThrownBy(() -> read(yaml.replace("key.pem", "\"\"")))
        .hasMessageContaining("http.address is missing");
  }

  @Test
  void namesEachKeyThatIsNotUsedOnce() throws IOException {
    Configuration configuration =
        read(
            """
            server:
              command: "java -jar app.jar"
              relay_timeout: 10s
              user: me
            rpc: { listen: "tcp://127.0.0.1:6001" }
            kv: { cache: { driver: redis, config: { addrs: ["127.0.0.1:6379"] } } }
            lock: {}
            logs: { level: debug, channels: { http: { level: panic } } }
            http:
              address: 127.0.0.1:8080
              http3: { address: "127.0.0.1:8443" }
              pool:
                num_worker: 2
                dynamic_allocator: { max_worker: 25 }
                supervisor: { exec_tll: 10s }
            service:
              jvm: { command: "java -jar app.jar", restart_secs: 1, user: me }
            status: { address: "127.0.0.1:2114", check_timeout: 5 }
            colour: blue
            """);
    assertThat(configuration.file().notices())
        .containsExactly(
            "version is missing, without which RoadRunner does not start: add version: \"3\"",
            "kv.cache: the development server keeps its values in memory, until it ends; RoadRunner"
                + " uses the driver \"redis\"",
            "server.relay_timeout has no effect in RoadRunner 3.0 either: the limit is"
                + " http.pool.allocate_timeout",
            "server.user has no effect in the development server; RoadRunner runs workers as this"
                + " user",
            "logs.channels has no effect in the development server; RoadRunner logs for each plugin as"
                + " configured there",
            "http.http3 has no effect in the development server; RoadRunner serves HTTP/3",
            "http.pool.num_worker is not known; did you mean http.pool.num_workers?",
            "http.pool.dynamic_allocator.max_worker is not known; did you mean"
                + " http.pool.dynamic_allocator.max_workers?",
            "http.pool.supervisor.exec_tll is not known; did you mean http.pool.supervisor.exec_ttl?",
            "service.jvm.restart_secs is not known; did you mean service.jvm.restart_sec?",
            "service.jvm.user has no effect in the development server; RoadRunner runs the program as"
                + " this user",
            "colour is not known, and has no effect");
  }

  @Test
  void readsTheServicesThatWorkersReachByRpc() throws IOException {
    Configuration configuration =
        read(
            """
            version: "3"
            server: { command: "java -jar app.jar" }
            http: { address: 127.0.0.1:8080 }
            rpc: { listen: "unix://rpc.sock" }
            kv:
              cache: { driver: memory, config: {} }
              sessions: { driver: memory }
            app: {}
            """);
    assertThat(configuration.file().notices()).isEmpty();
    assertThat(configuration.rpc())
        .contains(
            new RpcSettings(
                new RelayAddress.Unix(directory.resolve("rpc.sock")),
                "unix://rpc.sock",
                Set.of("cache", "sessions"),
                false,
                true,
                Optional.empty()));
  }

  @Test
  void listensForRpcOnLoopbackAddressesOnly() throws IOException {
    Configuration configuration =
        read(
            """
            version: "3"
            server: { command: "java -jar app.jar" }
            http: { address: 127.0.0.1:8080 }
            rpc: { listen: "tcp://0.0.0.0:6001" }
            """);
    assertThat(configuration.rpc().orElseThrow().address())
        .isEqualTo(new RelayAddress.Tcp("127.0.0.1", 6001));
  }

  @Test
  void namesNoKeyThatIsEmptyOrOverridden() throws IOException {
    Configuration configuration =
        read(
            """
            version: "3"
            x-common: &common { A: b }
            server: { command: "java -jar app.jar", env: *common }
            http:
              address: 127.0.0.1:8080
              uploads:
              pool: { command: "java -jar other.jar" }
            tls: true
            """);
    assertThat(configuration.file().notices())
        .containsExactly("tls is not known, and has no effect");
  }

  @Test
  void namesKeyThatIsProbablyMisspelt() {
    assertThatThrownBy(
            () -> read("version: \"3\"\nserver: { command: java }\nhttp: { adress: \":8080\" }\n"))
        .hasMessageEndingWith(
            "http.address is missing: expected an address such as 127.0.0.1:8080; there is"
                + " http.adress, which is not known");
  }

  @Test
  void readsAllServices() throws IOException {
    Configuration configuration =
        read(
            LEAST
                + """
                service:
                  mailer: { command: "php  mailer.php", exec_timeout: 5s }
                  JVM:
                    command: "java -jar a,b.jar"
                    process_num: 2
                    remain_after_exit: true
                    restart_sec: 1
                    service_name_in_log: true
                    env: [{ rr_slots: "slots-${PORT}" }]
                """);
    assertThat(configuration.services())
        .containsExactly(
            new ServiceSettings(
                "mailer",
                List.of("php", "", "mailer.php"),
                directory,
                Map.of(),
                1,
                false,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5)),
            new ServiceSettings(
                "jvm",
                List.of("java", "-jar", "a,b.jar"),
                directory,
                Map.of("RR_SLOTS", "slots-9090"),
                2,
                true,
                Duration.ofSeconds(1),
                Duration.ZERO,
                Duration.ofSeconds(5)));
    assertThat(configuration.file().notices()).isEmpty();
  }

  @Test
  void readsLimitsOfPool() throws IOException {
    Configuration configuration =
        read(
            LEAST,
            "http.pool.debug=true",
            "http.pool.max_jobs=3",
            "http.pool.max_queue_size=4",
            "http.pool.reset_timeout=5s",
            "http.pool.supervisor.watch_tick=1s",
            "http.pool.supervisor.ttl=2s",
            "http.pool.supervisor.idle_ttl=3s",
            "http.pool.supervisor.exec_ttl=4s",
            "http.pool.supervisor.max_worker_memory=128");
    assertThat(configuration.pool().freshWorkers()).isTrue();
    assertThat(configuration.pool().maxJobs()).isEqualTo(3);
    assertThat(configuration.pool().maxQueueSize()).as("without a pool there is no queue").isZero();
    assertThat(configuration.pool().resetTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(configuration.pool().supervisor())
        .isEqualTo(
            new SupervisorSettings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                128));
    assertThat(read(LEAST, "http.pool.max_queue_size=4").pool().maxQueueSize()).isEqualTo(4);
  }

  @Test
  void readsStatusAndInit() throws IOException {
    Configuration configuration =
        read(
            LEAST,
            "status.address=127.0.0.1:2114",
            "server.on_init.command=./migrate now",
            "server.on_init.exit_on_error=t");
    assertThat(configuration.status().orElseThrow().address()).hasToString("/127.0.0.1:2114");
    assertThat(configuration.status().orElseThrow().unavailableStatus()).isEqualTo(503);
    assertThat(configuration.workers().init())
        .contains(
            new InitSettings(
                List.of("./migrate", "now"), directory, Map.of(), Duration.ofMinutes(1), true));
  }

  @Test
  void readsKnownKeysAndIgnoresOthers() throws IOException {
    Configuration configuration =
        read(
            """
            version: "3"
            rpc: { listen: tcp://127.0.0.1:6001 }
            logs: { mode: development }
            server:
              command: [java, -cp, "a b.jar", Main]
              relay: unix://rr.sock
              env:
                - app_name: shop
                - token: "${EMPTY:-none}-${PORT:-1}"
            http:
              address: localhost:${PORT}
              middleware: [gzip]
              max_request_size: 2
              raw_body: true
              internal_error_code: 503
              uploads: { dir: up, forbid: [.exe] }
              pool:
                num_workers: 3
                allocate_timeout: 1m30s
                destroy_timeout: 250ms
            """);
    assertThat(configuration.workers().command()).containsExactly("java", "-cp", "a b.jar", "Main");
    assertThat(configuration.workers().relayText()).isEqualTo("unix://rr.sock");
    assertThat(configuration.workers().environment())
        .containsOnly(Map.entry("APP_NAME", "shop"), Map.entry("TOKEN", "none-9090"));
    assertThat(configuration.http().address().getPort()).isEqualTo(9090);
    assertThat(configuration.http().maxBodyBytes()).isEqualTo(2 << 20);
    assertThat(configuration.http().rawBody()).isTrue();
    assertThat(configuration.http().errorStatus()).isEqualTo(503);
    assertThat(configuration.http().uploads().directory()).isEqualTo(Path.of("up"));
    assertThat(configuration.http().uploads().forbid()).containsExactly(".exe");
    assertThat(configuration.pool().workers()).isEqualTo(3);
    assertThat(configuration.pool().allocateTimeout()).isEqualTo(Duration.ofSeconds(90));
    assertThat(configuration.pool().destroyTimeout()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void overridesReplaceValuesOfFile() throws IOException {
    Configuration configuration =
        read(LEAST, "http.pool.num_workers=7", "http.pool.command=./start  now", "server.env.A=b");
    assertThat(configuration.pool().workers()).isEqualTo(7);
    assertThat(configuration.workers().command()).containsExactly("./start", "now");
    assertThat(configuration.workers().environment()).containsOnly(Map.entry("A", "b"));
  }

  @Test
  void overrideOfVariableKeepsThoseOfAList() throws IOException {
    String yaml = LEAST.replace("server: {", "server: { env: [{ one: a }, { two: b }],");
    assertThat(read(yaml, "server.env.two=c", "server.env.three=d").workers().environment())
        .containsExactlyInAnyOrderEntriesOf(Map.of("ONE", "a", "TWO", "c", "THREE", "d"));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080, /127.0.0.1:8080, 0",
    "127.0.0.1:0, /127.0.0.1:0, 0",
    "[::1]:80, /[0:0:0:0:0:0:0:1]:80, 0",
    ":8080, /127.0.0.1:8080, 1",
    "0.0.0.0:8080, /127.0.0.1:8080, 1",
    "[::]:8080, /127.0.0.1:8080, 1",
    "192.0.2.1:8080, /127.0.0.1:8080, 1",
  })
  void listensOnLoopbackOnly(String configured, String address, int notices) throws IOException {
    Configuration configuration = read(LEAST, "http.address=" + configured);
    assertThat(configuration.http().address().toString().replace("localhost", ""))
        .isEqualTo(address);
    assertThat(configuration.file().notices()).hasSize(notices);
  }

  @Test
  void listensAnywhereIfAllowed() throws IOException {
    Files.writeString(directory.resolve("rr.yaml"), LEAST);
    Configuration configuration =
        ConfigurationReader.read(
            directory,
            Path.of("rr.yaml"),
            List.of("http.address=:8080"),
            Map.of(),
            AddressScope.ANY);
    assertThat(configuration.http().address().getAddress().isAnyLocalAddress()).isTrue();
    assertThat(configuration.file().notices()).isEmpty();
  }

  @Test
  void errorsNameTheFile() {
    assertThatThrownBy(() -> read("server: [1, 2"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(directory.resolve("rr.yaml") + " is not YAML");
    assertThatThrownBy(() -> read("text"))
        .hasMessageContaining(directory.resolve("rr.yaml").toString());
    assertThatThrownBy(
            () -> ConfigurationReader.read(directory, Path.of("other.yaml"), List.of(), Map.of()))
        .hasMessageContaining("there is no configuration file " + directory.resolve("other.yaml"));
  }
}
