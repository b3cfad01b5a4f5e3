package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.internal.testing.HttpConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the plugin {@code status} reports about other plugins; the same with RoadRunner. */
@Timeout(120)
class StatusOfPluginsTest {
  private static final String HTTP =
      "{\"plugin_name\":\"http\",\"error_message\":\"\",\"status_code\":200}";
  private static final String JOBS = HTTP.replace("http", "jobs");

  @TempDir private Path directory;

  private int statusPort;

  @ParameterizedTest(name = "http: {0}, jobs: {1}")
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void developmentServerReportsOnPluginsWithWorkers(boolean http, boolean jobs) throws Exception {
    write(http, jobs);
    try (DevServer server =
        DevServer.processes(Path.of(".rr.yaml"))
            .workDirectory(directory)
            .output(line -> {})
            .start()) {
      assertThat(server.statusAddress()).isPresent();
      check(http, jobs, true);
    }
  }

  @ParameterizedTest(name = "http: {0}, jobs: {1}")
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void roadRunnerReportsOnPluginsWithWorkers(boolean http, boolean jobs) throws Exception {
    assumeTrue(RoadRunnerUnderTest.listsStatus(), "RoadRunner 2023.3 has pages of another form");
    write(http, jobs);
    try (RoadRunnerUnderTest server =
        RoadRunnerUnderTest.start(
            directory.resolve(".rr.yaml"),
            directory,
            statusPort,
            directory.resolve("rr.log"),
            List.of())) {
      assertThat(server.hasProcesses()).isTrue();
      check(http, jobs, RoadRunnerUnderTest.isFrom30On());
    }
  }

  private void write(boolean http, boolean jobs) throws IOException {
    statusPort = FreePorts.choose();
    JobsConfiguration configuration = JobsConfiguration.in(directory).workers(1);
    configuration
        .more(
            "status:\n  address: 127.0.0.1:"
                + statusPort
                + "\n"
                + (http
                    ? "http:\n  address: 127.0.0.1:"
                        + FreePorts.choose()
                        + "\n  pool:\n    num_workers: 1\n"
                    : ""))
        .write();
    if (!jobs) {
      Path file = directory.resolve(".rr.yaml");
      String text = Files.readString(file);
      int start = text.indexOf("\njobs:");
      Files.writeString(file, text.substring(0, start) + text.substring(text.indexOf("\nlogs:")));
    }
  }

  private void check(boolean http, boolean jobs, boolean isFrom30On) throws Exception {
    String all =
        http && jobs ? "[" + HTTP + "," + JOBS + "]" : http ? list(HTTP) : jobs ? list(JOBS) : "[]";
    String ofHttp = http ? list(HTTP) : "[]";
    String ofJobs = jobs ? list(JOBS) : "[]";
    awaitReady(all);
    for (String path : List.of("/health", "/ready")) {
      expect(path, 200, all);
      expect(path + "?", 200, all);
      expect(path + "?other=http", 200, all);
      expect(path + "?plugin=http", 200, ofHttp);
      expect(path + "?plugin=jobs", 200, ofJobs);
      expect(path + "?plugin=http&plugin=jobs", 200, all);
      expect(path + "?plugin=none&plugin=jobs&x=1", 200, ofJobs);
      expect(path + "?plugin=jobs&plugin=jobs", 200, jobs ? "[" + JOBS + "," + JOBS + "]" : "[]");
      expect(path + "?plugin=none", 200, "[]");
      expect(path + "?plugin=HTTP", 200, "[]");
      expect(path + "?plugin=", 200, "[]");
      expect(path + "?plugin", 200, "[]");
      expect(path + "?%70lugin=%6aobs", 200, ofJobs);
      expect(path + "?plugin%3Dnone", 200, all);
      expect(path + "?plugin=none;a", 200, all);
      expect(path + "?plugin=%zz", 200, all);
      expect(path + "?plugin=%zz&plugin=jobs&%", 200, ofJobs);
      expect(path + "/", 404, "404 page not found\n");
    }
    if (jobs) {
      String[] pipelines = {pipeline("idle", false), pipeline("mail", true)};
      expect("/jobs", 200, "[" + String.join(",", pipelines) + "]");
    } else if (isFrom30On) {
      expect("/jobs", 503, "jobs plugin not found\n");
    } // before 3.0, RoadRunner closes the connection
    for (String path : List.of("/", "/jobs/", "/Health")) {
      expect(path, 404, "404 page not found\n");
    }
  }

  private static String list(String element) {
    return "[" + element + "]";
  }

  private static String pipeline(String name, boolean isReady) {
    return ("{\"pipeline\":\"%s\",\"priority\":10,\"ready\":%b,\"queue\":\"%s\",\"active\":0,"
            + "\"delayed\":0,\"reserved\":0,\"driver\":\"memory\",\"error_message\":\"\"}")
        .formatted(name, isReady, name);
  }

  /** RoadRunner listens before all workers have started. */
  private void awaitReady(String all) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(45);
    while (!sorted(HttpConnection.get(statusPort, "/ready").text()).equals(all)) {
      assertThat(System.nanoTime()).as("limit for the start").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  private void expect(String target, int status, String text) throws IOException {
    HttpConnection.Reply reply = HttpConnection.get(statusPort, target);
    assertThat(reply.status() + " " + sorted(reply.text()))
        .as(target)
        .isEqualTo(status + " " + text);
    assertThat(reply.head().header("Content-Type"))
        .as(target)
        .isEqualTo("text/plain; charset=utf-8");
  }

  /** RoadRunner lists plugins in any order. */
  private static String sorted(String text) {
    if (!text.startsWith("[{")) {
      return text;
    }
    String[] elements = text.substring(2, text.length() - 2).split("\\},\\{");
    Arrays.sort(elements, (one, other) -> name(one).compareTo(name(other)));
    return "[{" + String.join("},{", elements) + "}]";
  }

  private static String name(String element) {
    return element.substring(0, element.indexOf(','));
  }
}
