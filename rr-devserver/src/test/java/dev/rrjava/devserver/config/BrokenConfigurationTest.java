package dev.rrjava.devserver.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that can't be used, and what is said about them. */
final class BrokenConfigurationTest {
  private static final String LEAST =
      """
      version: "3"
      server: { command: "java -jar app.jar" }
      http: { address: "127.0.0.1:8080" }
      """;

  @TempDir private Path directory;

  private Configuration read(String yaml, String... overrides) throws IOException {
    Files.writeString(directory.resolve("rr.yaml"), yaml);
    return ConfigurationReader.read(directory, Path.of("rr.yaml"), List.of(overrides), Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http.address=8080                 | http.address: expected host:port but was "8080"
          http.address=127.0.0.1:70000      | http.address: expected host:port but was "127.0.0.1:70000"
          http.address=http://127.0.0.1:80  | http.address: expected host:port but was "http://127.0.0.1:80"
          status.address=2114               | status.address: expected host:port but was "2114"
          status.unavailable_status_code=no | status.unavailable_status_code: expected an integer from 0 to 599 but was "no"
          http.pool.num_workers=many        | http.pool.num_workers: expected an integer from 0 to 500 but was "many"
          http.pool.num_workers=-1          | http.pool.num_workers: expected an integer from 0 to 500 but was "-1"
          http.pool.num_workers=501         | http.pool.num_workers: expected an integer from 0 to 500 but was "501"
          http.pool.max_jobs=1.5            | http.pool.max_jobs: expected an integer from 0 to 2147483647 but was "1.5"
          http.pool.max_queue_size=-1       | http.pool.max_queue_size: expected an integer from 0 to 2147483647 but was "-1"
          http.pool.debug=maybe             | http.pool.debug: expected true or false but was "maybe"
          http.pool.allocate_timeout=60     | http.pool.allocate_timeout: expected a duration such as "60s" but was "60"
          http.pool.destroy_timeout=-1s     | http.pool.destroy_timeout: expected a duration such as "60s" but was "-1s"
          http.pool.reset_timeout=1 s       | http.pool.reset_timeout: expected a duration such as "60s" but was "1 s"
          http.pool.stream_timeout=soon     | http.pool.stream_timeout: expected a duration such as "60s" but was "soon"
          http.pool.supervisor=on           | http.pool.supervisor: expected a section with keys of its own but was "on"
          http.pool.supervisor.ttl=1day     | http.pool.supervisor.ttl: expected a duration such as "60s" but was "1day"
          http.pool.supervisor.max_worker_memory=128M | http.pool.supervisor.max_worker_memory: expected an integer from 0 to 2147483647 but was "128M"
          http.internal_error_code=99       | http.internal_error_code: expected an integer from 100 to 599 but was "99"
          http.max_request_size=lots        | http.max_request_size: expected an integer from 0 to 1000 but was "lots"
          http.raw_body=perhaps             | http.raw_body: expected true or false but was "perhaps"
          http=on                           | http: expected a section with keys of its own but was "on"
          server.relay=tcp://nowhere        | server.relay: expected "pipes", "tcp://host:port" or "unix://path" but was "tcp://nowhere"
          server.relay=pipe                 | server.relay: expected "pipes", "tcp://host:port" or "unix://path" but was "pipe"
          server.env=A                      | server.env: expected a map of names and values, or a list of such maps but was "A"
          server.command=$NOTHING           | server.command is missing: expected a command that starts a worker, such as "java -jar app.jar"
          server.command=                   | override: expected key=value, such as http.address=127.0.0.1:9090, but was "server.command="
          server.on_init.exec_timeout=1s    | server.on_init.command is missing: expected a command, such as "./migrate"
          service.mailer.process_num=2      | service.mailer.command is missing: expected a command, such as "java -jar app.jar"
          service.mailer=php                | service.mailer: expected a section with keys of its own but was "php"
          nothing                           | override: expected key=value, such as http.address=127.0.0.1:9090, but was "nothing"
          include=missing.yaml              | missing.yaml; select another with -c
          envfile=.env                      | /.env: java.nio.file.NoSuchFileException: *
          """)
  void saysWhatWasExpected(String override, String message) {
    String yaml = LEAST + (override.startsWith("envfile") ? "envfile: .env" : "");
    assertThatThrownBy(() -> read(yaml, override))
        .isInstanceOf(ConfigurationException.class)
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .matches(text -> text.contains(message.replace("*", "")), message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          server: [1, 2          | rr.yaml is not YAML: *
          text                   | rr.yaml: expected a YAML map with sections such as "server" and "http"
          { a: 1, a: 2 }         | rr.yaml is not YAML: *
          a: b: c                | rr.yaml is not YAML: *
          server: *nothing       | rr.yaml is not YAML: *
          server: { command: [[a]] } | rr.yaml: server.command: expected a string in each entry but was "[a]"
          """)
  void namesTheFile(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(directory + "/" + message.replace("*", ""));
  }

  @Test
  void namesFileThatDoesNotExist() {
    assertThatThrownBy(
            () -> ConfigurationReader.read(directory, Path.of("other.yaml"), List.of(), Map.of()))
        .hasMessageContaining("there is no configuration file " + directory.resolve("other.yaml"));
  }

  @Test
  void rejectsIncludedFileOfAnotherVersion() throws IOException {
    Files.writeString(directory.resolve("more.yaml"), "version: \"2\"");
    assertThatThrownBy(() -> read(LEAST, "include=more.yaml"))
        .hasMessageEndingWith(
            "more.yaml: version: expected \"3\", as in the file that includes this one, but was"
                + " \"2\"");
  }

  @Test
  void aliasWithinItsOwnValueIsRejected() {
    assertThatThrownBy(() -> read("a: &a [*a]"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("expected values but an alias contains itself");
  }
}
