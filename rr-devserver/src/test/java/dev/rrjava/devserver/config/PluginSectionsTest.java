package dev.rrjava.devserver.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each plugin works without the others, as with RoadRunner. */
final class PluginSectionsTest {
  private static final String SERVER = "version: \"3\"\nserver: {command: java}\n";

  @TempDir private Path directory;

  private Configuration read(String yaml) throws IOException {
    Files.writeString(directory.resolve("rr.yaml"), yaml);
    return ConfigurationReader.read(directory, Path.of("rr.yaml"), List.of(), Map.of());
  }

  @Test
  void jobsNeedNoRequests() throws IOException {
    Configuration configuration =
        read(SERVER + "jobs: {pool: {num_workers: 3, command: jobs}, pipelines: {}}\n");
    assertThat(configuration.requests()).isEmpty();
    assertThat(configuration.workers().mode()).isEqualTo("jobs");
    assertThat(configuration.workers().command()).containsExactly("jobs");
    assertThat(configuration.pool().workers()).isEqualTo(3);
    assertThat(configuration.file().notices()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(configuration::http)
        .withMessage("there is no section http");
  }

  @Test
  void requestsNeedNoJobs() throws IOException {
    Configuration configuration = read(SERVER + "http: {address: '127.0.0.1:0'}\njobs:\n");
    assertThat(configuration.requests()).isPresent();
    assertThat(configuration.jobs()).isEmpty();
    assertThat(configuration.workers().mode()).isEqualTo("http");
  }

  @Test
  void emptySectionOfJobsIsOne() throws IOException {
    assertThat(read(SERVER + "jobs: {}\n").jobs()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service: {some: {command: sleep 1}}",
        "rpc: {listen: 'tcp://127.0.0.1:6001'}\nkv: {cache: {driver: memory, config: {}}}",
      })
  void programsAndServicesNeedNoWorkers(String section) throws IOException {
    Configuration configuration = read("version: \"3\"\n" + section + "\n");
    assertThat(configuration.requests()).isEmpty();
    assertThat(configuration.jobs()).isEmpty();
    assertThat(configuration.workers().command()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kv: {a: {driver: memory, config: {}}}", "lock: {}", "metrics: {}"})
  void servicesThatNeedTheRpcSaySo(String section) throws IOException {
    String http = SERVER + "http: {address: '127.0.0.1:8080'}\n" + section + "\n";
    String name = section.substring(0, section.indexOf(':'));
    assertThat(read(http).file().notices())
        .singleElement()
        .asString()
        .startsWith(name + " has no effect in the development server without rpc.listen");
    assertThat(read(http + "rpc: {listen: 'tcp://127.0.0.1:6001'}\n").file().notices())
        .noneMatch(notice -> notice.startsWith(name + " has no effect"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http: {address: ':8080'}", "jobs: {}"})
  void workersNeedCommand(String section) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read("version: \"3\"\n" + section + "\n"))
        .withMessageContaining("server.command is missing");
  }

  @Test
  void rejectsFileWithoutAnythingToServe() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read(SERVER))
        .withMessageEndingWith(
            "http is missing: expected a section with an address, such as 127.0.0.1:8080, or a"
                + " section jobs");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read(SERVER + "htpp: {address: ':8080'}\n"))
        .withMessageEndingWith("; there is htpp, which is not known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http: {}", "http: {pool: {num_workers: 1}}", "http: {address: ''}"})
  void sectionOfRequestsNeedsAddress(String section) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read(SERVER + section + "\njobs: {}\n"))
        .withMessageEndingWith(
            "http.address is missing: expected an address such as 127.0.0.1:8080");
  }
}
