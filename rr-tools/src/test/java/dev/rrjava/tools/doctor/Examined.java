package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.AddressScope;
import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.tools.release.Version;
import dev.rrjava.tools.start.JavaCommand;
import dev.rrjava.tools.start.JavaRuntime;
import dev.rrjava.tools.start.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A healthy service, and what a test changes of it. */
final class Examined {
  private final Path folder;
  private final List<String> overrides = new ArrayList<>();
  private String command = "java @worker.args -jar app.jar";
  private String arguments =
      "-XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=warning:stderr -Xmx64m\n";
  private String http = "http:\n  address: 127.0.0.1:0\n  pool: { num_workers: 2 }\n";
  private String more = "";
  private String jdk = "25.0.4+1";
  private Optional<Version> server = Version.parse("3.0.0");
  private Optional<StartTrial> trial = started(100);
  private Optional<StartTrial> jobsTrial = Optional.empty();
  private Service.Machine machine = new Service.Machine(4_000, 2);

  Examined(Path folder) {
    this.folder = folder;
  }

  static Optional<StartTrial> started(long millis, String... lines) {
    Start start = new Start(Duration.ofMillis(millis), OptionalLong.of(50));
    return Optional.of(new StartTrial(Optional.of(start), "", List.of(lines)));
  }

  static Optional<StartTrial> failed(String failure) {
    return Optional.of(new StartTrial(Optional.empty(), failure, List.of()));
  }

  Examined with(String keyAndValue) {
    overrides.add(keyAndValue);
    return this;
  }

  /** Sets {@code server.command}, as YAML. */
  Examined command(String yaml) {
    command = yaml;
    return this;
  }

  Examined arguments(String text) {
    arguments = text;
    return this;
  }

  Examined addArguments(String text) {
    arguments += text + "\n";
    return this;
  }

  /** Adds sections to the configuration. */
  Examined yaml(String sections) {
    more = sections;
    return this;
  }

  Examined withoutHttp() {
    http = "";
    return this;
  }

  Examined jdk(String version) {
    jdk = version;
    return this;
  }

  Examined server(String version) {
    server = Version.parse(version);
    return this;
  }

  Examined trial(Optional<StartTrial> result) {
    trial = result;
    return this;
  }

  /**
   * Sets the result of a start with {@code RR_MODE=jobs}; the default is that of {@link #trial}.
   */
  Examined jobsTrial(Optional<StartTrial> result) {
    jobsTrial = result;
    return this;
  }

  Examined machine(long megabytes, int processors) {
    machine = new Service.Machine(megabytes, processors);
    return this;
  }

  Finding by(Check.Question check) throws IOException {
    return check.examine(examine());
  }

  /** Examines the pool for jobs. */
  Finding ofJobs(Check.Question check) throws IOException {
    Service service = examine();
    return check.examine(service.at(service.pools().get(1)));
  }

  /** Makes one of the doctor's checks. */
  Finding by(String check) throws IOException {
    Service service = examine();
    return Doctor.CHECKS.stream()
        .filter(it -> it.name().equals(check))
        .findFirst()
        .orElseThrow()
        .run(service)
        .finding();
  }

  private Service examine() throws IOException {
    Files.writeString(folder.resolve("worker.args"), arguments);
    Files.writeString(
        folder.resolve(".rr.yaml"),
        "version: \"3\"\nserver:\n  command: " + command + "\n" + http + more);
    Configuration configuration =
        ConfigurationReader.read(
            folder, Path.of(".rr.yaml"), overrides, Map.of(), AddressScope.ANY);
    List<Pool> pools = new ArrayList<>();
    for (Pool.Plan plan : Pool.Plan.of(configuration)) {
      Optional<JavaCommand> java = JavaCommand.of(plan.command(), folder);
      pools.add(
          new Pool(
              plan,
              java,
              java.map(found -> new JavaRuntime(Runtime.Version.parse(jdk))),
              plan.isForJobs() ? jobsTrial.or(() -> trial) : trial,
              Map.of()));
    }
    return new Service(
        folder, configuration, pools, pools.stream().findFirst(), server, machine, Map.of());
  }
}
