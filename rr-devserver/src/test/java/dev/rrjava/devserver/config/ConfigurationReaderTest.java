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
                Map.of()));
    assertThat(configuration.pool())
        .isEqualTo(PoolSettings.ofWorkers(Runtime.getRuntime().availableProcessors()));
    assertThat(configuration.http().address()).hasToString("/127.0.0.1:8080");
    assertThat(configuration.http().maxBodyBytes()).isEqualTo(1000L << 20);
    assertThat(configuration.notices()).isEmpty();
  }

  @Test
  void namesEachKeyThatIsNotUsedOnce() throws IOException {
    Configuration configuration =
        read(
            """
            server:
              command: "java -jar app.jar"
              relay_timeout: 10s
            rpc: { listen: "tcp://127.0.0.1:6001" }
            http:
              address: 127.0.0.1:8080
              middleware: [static, gzip]
              static: { dir: public }
              pool:
                num_worker: 2
                max_jobs: 100
                supervisor: { exec_ttl: 10s }
            service:
              mailer: { command: "php mailer.php" }
              jvm:
                command: "java -jar app.jar"
                env: { RR_SLOTS: run/slots }
                exec_timeout: 10s
                restart_secs: 1
            colour: blue
            """);
    assertThat(configuration.notices())
        .containsExactly(
            "version is missing, without which RoadRunner does not start: add version: \"3\"",
            "server.relay_timeout has no effect in the development server; RoadRunner limits how long"
                + " a worker may take to connect",
            "rpc has no effect in the development server; RoadRunner offers its services to workers",
            "http.middleware has no effect in the development server; RoadRunner passes requests"
                + " through these plugins",
            "http.static has no effect in the development server; RoadRunner serves files",
            "http.pool.num_worker is not known; did you mean http.pool.num_workers?",
            "http.pool.max_jobs has no effect in the development server; RoadRunner replaces each"
                + " worker after so many requests",
            "http.pool.supervisor has no effect in the development server; RoadRunner limits the time"
                + " and the memory of workers",
            "service.mailer has no effect in the development server; RoadRunner runs this program",
            "service.jvm.exec_timeout has no effect in the development server; RoadRunner ends the"
                + " program after this time",
            "service.jvm.restart_secs is not known; did you mean service.jvm.restart_sec?",
            "colour is not known, and has no effect");
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
            service:
              my.app:
                command: "java -jar app.jar"
                env: { RR_SLOTS: run/slots }
                user: me
            tls: true
            """);
    assertThat(configuration.notices())
        .containsExactly(
            "service.my.app.user has no effect in the development server; RoadRunner runs the"
                + " program as this user",
            "tls is not known, and has no effect");
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
  void readsOnlyServicesThatServeSlots() throws IOException {
    Configuration configuration =
        read(
            LEAST
                + """
                service:
                  mailer: { command: "php mailer.php" }
                  jvm:
                    command: "java -jar app.jar"
                    process_num: 2
                    remain_after_exit: true
                    restart_sec: 1
                    env: [{ rr_slots: "slots-${PORT}" }]
                """);
    assertThat(configuration.services())
        .containsExactly(
            new ServiceSettings(
                "jvm",
                List.of("java", "-jar", "app.jar"),
                directory,
                Map.of("RR_SLOTS", "slots-9090"),
                2,
                true,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5)));
    assertThatThrownBy(() -> read(LEAST + "service: { jvm: { env: { RR_SLOTS: a } } }"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("service.jvm.command is missing");
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
                - token: "${EMPTY:-none}-$PORT"
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
    assertThat(configuration.notices()).hasSize(notices);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version=2                         | version: expected "3" but was "2"
          http.address=8080                 | http.address: expected host:port but was "8080"
          http.address=127.0.0.1:70000      | http.address: expected host:port but was "127.0.0.1:70000"
          http.pool.num_workers=many        | http.pool.num_workers: expected an integer from 0 to 500 but was "many"
          http.pool.num_workers=-1          | http.pool.num_workers: expected an integer from 0 to 500 but was "-1"
          http.pool.allocate_timeout=60     | http.pool.allocate_timeout: expected a duration such as "60s" but was "60"
          http.raw_body=perhaps             | http.raw_body: expected true or false but was "perhaps"
          server.relay=tcp://nowhere        | server.relay: expected "pipes", "tcp://host:port" or "unix://path" but was "tcp://nowhere"
          server.env=A                      | server.env: expected a map of names and values, or a list of such maps but was "A"
          server.command=                   | server.command is missing: expected a command that starts a worker, such as "java -jar app.jar"
          http=on                           | http: expected a section with keys of its own but was "on"
          nothing                           | override: expected key=value, such as http.address=127.0.0.1:9090, but was "nothing"
          """)
  void errorsSayWhatWasExpected(String override, String message) {
    assertThatThrownBy(() -> read(LEAST, override))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageEndingWith(message);
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
