package dev.rrjava.tools.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.rrjava.devserver.config.AddressScope;
import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationException;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.tools.release.Binary;
import dev.rrjava.tools.release.ReleaseException;
import dev.rrjava.tools.release.Version;
import dev.rrjava.tools.start.JavaCommand;
import dev.rrjava.tools.start.JavaRuntime;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Examines an application: its configuration, its JVM, and how a worker starts. Asks no network.
 */
public final class Doctor {
  static final List<Check> CHECKS =
      List.of(
          Check.of("configuration", ServerChecks::configuration),
          Check.of("roadrunner", ServerChecks::roadRunner),
          Check.ofPools("command", CommandChecks::words),
          Check.ofPools("start-script", CommandChecks::script),
          Check.ofPools("jdk", JvmChecks::jdk),
          Check.ofPools("jvm-flags", JvmChecks::flags),
          Check.ofPools("class-cache", JvmChecks::cache),
          Check.of("relay", NetworkChecks::relay),
          Check.of("ports", NetworkChecks::ports),
          Check.ofPools("handshake", StartChecks::handshake),
          Check.ofPools("stdout", StartChecks::standardOutput),
          Check.ofPools("allocate-timeout", StartChecks::allocateTimeout),
          Check.ofPools("memory-limit", MemoryChecks::limit),
          Check.of("machine-memory", MemoryChecks::machine),
          Check.ofPools("debug", ServerChecks::debug),
          Check.of("middleware-order", ServerChecks::middlewareOrder),
          Check.of("cleartext", RequestChecks::cleartext),
          Check.of("raw-body", RequestChecks::rawBody),
          Check.of("uploads", RequestChecks::uploads),
          Check.of("sendfile", ServerChecks::sendFile),
          Check.of("early-hints", ServerChecks::earlyHints),
          Check.of("form-names", FormChecks::names),
          Check.of("jobs", JobChecks::pipelines));

  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(?:-[\\w.]+)?");
  private static final int MEGABYTE = 1 << 20;

  private final Path folder;
  private final String file;
  private final List<Path> binaries;
  private final Map<String, String> environment;

  /**
   * Prepares an examination.
   *
   * @param folder the folder in which the server runs
   * @param file the configuration in it, such as {@code .rr.yaml}
   * @param binaries folders that may have {@code rr}, beside those of the PATH
   * @param environment the variables of the environment
   */
  public Doctor(Path folder, String file, List<Path> binaries, Map<String, String> environment) {
    this.folder = folder.toAbsolutePath().normalize();
    this.file = file;
    this.binaries = binaries;
    this.environment = environment;
  }

  /**
   * Makes all checks. Starts a worker and stops it.
   *
   * @return what they have found, in their order
   */
  public Report examine() {
    if (!Files.exists(folder.resolve(file))) {
      return failed(Finding.error("there is no " + file + " in " + folder, missing()));
    }
    try {
      Service service = read();
      return new Report(CHECKS.stream().map(check -> check.run(service)).toList());
    } catch (ConfigurationException e) {
      return failed(
          Finding.error(String.valueOf(e.getMessage()), "mend this first, then run it again"));
    }
  }

  /** Nothing else can be examined without the configuration. */
  private static Report failed(Finding finding) {
    return new Report(List.of(new Outcome(CHECKS.get(0).name(), finding)));
  }

  private String missing() {
    String remedy = "package the application first: mvn package";
    return Files.isDirectory(folder)
        ? remedy + "; or name another file in this folder with -c (with Maven: -Drr.config)"
        : remedy;
  }

  /** Collects what the checks need to know. */
  private Service read() {
    Configuration configuration =
        ConfigurationReader.read(folder, Path.of(file), List.of(), environment, AddressScope.ANY);
    Map<String, String> failures = new HashMap<>();
    List<Pool> pools =
        Pool.Plan.of(configuration).stream().map(plan -> pool(plan, configuration)).toList();
    Optional<Version> server = attempt("roadrunner", failures, this::server);
    return new Service(
        folder, configuration, pools, pools.stream().findFirst(), server, machine(), failures);
  }

  private Pool pool(Pool.Plan plan, Configuration configuration) {
    Map<String, String> failures = new HashMap<>();
    Optional<JavaCommand> java =
        attempt("command", failures, () -> JavaCommand.of(plan.command(), folder));
    Optional<JavaRuntime> runtime =
        attempt(
            "jdk",
            failures,
            () ->
                java.isPresent()
                    ? Optional.of(JavaRuntime.of(java.get().words().get(0), folder))
                    : Optional.empty());
    // A second JVM would take the places of the one that runs.
    boolean isInUse =
        plan.sharedJvm().isPresent()
            && configuration
                .requests()
                .filter(http -> NetworkChecks.isUsed(http.address()))
                .isPresent();
    Optional<StartTrial> trial =
        attempt(
            "handshake",
            failures,
            () ->
                isInUse
                    ? Optional.empty()
                    : Optional.of(StartTrial.of(folder, file, configuration, plan.key())));
    return new Pool(plan, java, runtime, trial, failures);
  }

  /** Finds something out that may not be there, or may fail. */
  @FunctionalInterface
  private interface Attempt<T> {
    Optional<T> run() throws IOException, ReleaseException;
  }

  private static <T> Optional<T> attempt(
      String check, Map<String, String> failures, Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (NoSuchFileException e) {
      failures.put(check, "there is no file " + e.getFile());
    } catch (IOException | ReleaseException e) {
      failures.put(check, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<Version> server() throws ReleaseException {
    Optional<Binary> binary = Binary.find(binaries, environment);
    if (binary.isEmpty()) {
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(binary.get().version());
    return version.find() ? Version.parse(version.group()) : Optional.empty();
  }

  private static Service.Machine machine() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Service.Machine(
        system.getTotalMemorySize() / MEGABYTE, Runtime.getRuntime().availableProcessors());
  }
}
