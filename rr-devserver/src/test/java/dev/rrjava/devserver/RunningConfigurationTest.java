package dev.rrjava.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of a configuration have an effect while the server runs, and which are said. */
class RunningConfigurationTest {
  private static final String YAML =
      """
      version: "3"
      rpc: { listen: "tcp://127.0.0.1:6001" }
      server:
        command: "java -jar app.jar"
        on_init: { command: "true" }
      http:
        address: 127.0.0.1:8080
        middleware: [ "gzip" ]
        http2: { max_concurrent_streams: 10 }
        pool: { num_workers: 2 }
      status: { address: 127.0.0.1:2114 }
      kv: { cache: { driver: memory, config: {} } }
      lock: {}
      app: {}
      metrics: { address: 127.0.0.1:2112 }
      jobs:
        pool: { max_jobs: 10 }
        consume: [ "mail" ]
        pipelines: { mail: { driver: memory, config: {} } }
      """;

  @TempDir private Path directory;
  private final List<String> said = new ArrayList<>();

  private Configuration read(String yaml) throws IOException {
    Files.writeString(directory.resolve(".rr.yaml"), yaml);
    return ConfigurationReader.read(directory, Path.of(".rr.yaml"), List.of(), Map.of());
  }

  private RunningConfiguration running() throws IOException {
    return new RunningConfiguration(read(YAML), said::add);
  }

  private static String line(String key) {
    return key + " has changed, which takes effect when the server is started again";
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "http.address,`address: 127.0.0.1:8080`,`address: 127.0.0.1:8081`",
        "http.http2,`max_concurrent_streams: 10`,`max_concurrent_streams: 11`",
        "http.middleware,`middleware: [ \"gzip\" ]`,`middleware: []`",
        "server.relay,`on_init:`,`relay: unix://rr.sock, on_init:`",
        "server.on_init,`command: \"true\"`,`command: \"false\"`",
        "status,`127.0.0.1:2114`,`127.0.0.1:2115`",
        "status,`status: { address: 127.0.0.1:2114 }`,``",
        "rpc,`127.0.0.1:6001`,`127.0.0.1:6002`",
        "rpc,`rpc: { listen: \"tcp://127.0.0.1:6001\" }`,``",
        "kv,`cache: {`,`other: {`",
        "lock,`lock: {}`,``",
        "app,`app: {}`,``",
        "metrics,`127.0.0.1:2112`,`127.0.0.1:2113`",
        "jobs.consume,`consume: [ \"mail\" ]`,`consume: []`",
        "jobs.pipelines,`pipelines: { mail:`,`pipelines: { more: { driver: memory, config: {} }, mail:`",
      })
  void saysOnceWhatHasNoEffect(String key, String part, String replacement) throws Exception {
    String with = replacement == null ? "" : replacement.replace(", on_init", "\n  on_init");
    assertThat(YAML).contains(part);
    RunningConfiguration running = running();
    running.change(read(YAML.replace(part, with)));
    running.change(read(YAML.replace(part, with) + "# another change\n"));
    assertThat(said).containsExactly(line(key));
    running.change(read(YAML));
    assertThat(said).as("it is again what it was").containsExactly(line(key));
    assertThat(Files.readString(Path.of("../docs/development.md")))
        .as("the page lists it")
        .contains("`" + key + "`");
  }

  @Test
  void keepsWhatBelongsTogether() throws Exception {
    RunningConfiguration running = running();
    running.change(read("version: \"3\"\nserver: {command: php}\nhttp: {address: 127.0.0.1:1}\n"));
    assertThat(said)
        .containsExactlyInAnyOrder(
            line("http.address"),
            line("http.http2"),
            line("http.middleware"),
            line("server.on_init"),
            line("status"),
            line("rpc"),
            line("jobs"));
    Configuration current = running.current();
    assertThat(current.workers().command()).containsExactly("php");
    assertThat(current.workers().inherited()).containsEntry("RR_RPC", "tcp://127.0.0.1:6001");
    assertThat(current.rpc()).isPresent();
    assertThat(current.jobs()).isPresent();
  }

  @Test
  void sectionThatIsAddedHasNoEffect() throws Exception {
    RunningConfiguration running =
        new RunningConfiguration(
            read("version: \"3\"\nserver: {command: a}\nhttp: {address: 127.0.0.1:8080}\n"),
            said::add);
    running.change(read(YAML.replace("middleware: [ \"gzip\" ]", "")));
    assertThat(said).contains(line("rpc"), line("jobs"), line("status")).doesNotContain(line("kv"));
    assertThat(running.current().workers().inherited()).doesNotContainKey("RR_RPC");
    assertThat(running.current().jobs()).isEmpty();
  }

  @Test
  void usesLimitsAndCommands() throws Exception {
    RunningConfiguration running = running();
    running.change(
        read(
            YAML.replace("pool: { num_workers: 2 }", "pool: { num_workers: 3 }")
                .replace(
                    "max_jobs: 10", "max_jobs: 20, num_workers: 4, command: \"java -jar jobs.jar\"")
                .replace("app.jar", "other.jar")));
    Configuration current = running.current();
    assertThat(said).isEmpty();
    assertThat(current.pool().workers()).isEqualTo(3);
    assertThat(current.workers().command()).contains("other.jar");
    assertThat(current.jobs().orElseThrow().pool().maxJobs()).isEqualTo(20);
    assertThat(current.jobs().orElseThrow().pool().workers()).isEqualTo(4);
    assertThat(current.jobs().orElseThrow().command()).contains("jobs.jar");
  }
}
