package dev.rrjava.devserver.config;

import dev.rrjava.relay.RelayAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Converts the sections of a file to a {@link Configuration}. */
public final class ConfigurationReader {
  /** The configuration format of RoadRunner 2023 and later. */
  private static final String VERSION = "3";

  /** The variable that a service sets if it is the JVM for the workers. */
  private static final String SLOTS = "RR_SLOTS";

  private static final int MOST_WORKERS = 500;
  private static final int MOST_MEGABYTES = 1000;

  private final Path directory;
  private final Section root;
  private final List<String> notices = new ArrayList<>();

  private ConfigurationReader(Path directory, Section root) {
    this.directory = directory;
    this.root = root;
  }

  /**
   * Reads a file.
   *
   * @param directory the directory to which a relative {@code file} and all relative paths in it
   *     are relative, and in which workers run
   * @param file the configuration
   * @param overrides {@code key=value} each; they override the file
   * @param environment the variables to which the file may refer
   * @return the configuration
   * @throws ConfigurationException if it can't be used
   */
  public static Configuration read(
      Path directory, Path file, List<String> overrides, Map<String, String> environment) {
    Path base = directory.toAbsolutePath().normalize();
    ConfigurationFile content = ConfigurationFile.read(base.resolve(file));
    overrides.forEach(content::override);
    return new ConfigurationReader(base, content.root(new EnvironmentReferences(environment)))
        .read();
  }

  private Configuration read() {
    Optional<String> format = root.text("version");
    if (format.isEmpty()) {
      notices.add(
          "version is missing, without which RoadRunner does not start: add version: \"3\"");
    }
    format
        .filter(version -> !version.equals(VERSION))
        .ifPresent(
            version -> {
              throw root.wrong("version", "\"" + VERSION + "\"", version);
            });
    WorkerSettings workers = workers();
    PoolSettings pool = pool();
    HttpSettings http = http();
    List<ServiceSettings> services = services();
    notices.addAll(root.noticesOfUnusedKeys());
    return new Configuration(workers, pool, http, services, List.copyOf(notices));
  }

  private WorkerSettings workers() {
    Section server = root.section("server");
    String relay = server.text("relay").orElse("pipes");
    return new WorkerSettings(
        command(server), directory, relay(server, relay), relay, environment(server));
  }

  private static Map<String, String> environment(Section section) {
    Map<String, String> environment = new LinkedHashMap<>();
    section
        .texts("env")
        .forEach((name, value) -> environment.put(name.toUpperCase(Locale.ROOT), value));
    return environment;
  }

  private List<ServiceSettings> services() {
    Section all = root.section("service");
    List<ServiceSettings> services = new ArrayList<>();
    for (String name : all.keys()) {
      if (environment(all.peek(name)).containsKey(SLOTS)) {
        services.add(service(name, all.section(name)));
      }
    }
    return List.copyOf(services);
  }

  private ServiceSettings service(String name, Section service) {
    List<String> command = service.words("command", ConfigurationReader::cutAtBlanks);
    if (command.isEmpty()) {
      throw service.missing(
          "command", "a command that starts the JVM, such as \"java -jar app.jar\"");
    }
    return new ServiceSettings(
        name,
        command,
        directory,
        environment(service),
        service.number("process_num", 1, MOST_WORKERS).orElse(1),
        service.flag("remain_after_exit"),
        seconds(service, "restart_sec", ServiceSettings.DEFAULT_RESTART_SECONDS),
        seconds(service, "timeout_stop_sec", ServiceSettings.DEFAULT_STOP_SECONDS));
  }

  private static Duration seconds(Section service, String key, int otherwise) {
    int seconds = service.number(key, 0, Integer.MAX_VALUE).orElse(0);
    return Duration.ofSeconds(seconds == 0 ? otherwise : seconds);
  }

  private List<String> command(Section server) {
    List<String> ofPool =
        root.section("http").section("pool").words("command", ConfigurationReader::cutAtBlanks);
    List<String> ofServer = server.words("command", ConfigurationReader::cutAtBlanks);
    List<String> command = ofPool.isEmpty() ? ofServer : ofPool;
    if (command.isEmpty()) {
      throw server.missing(
          "command", "a command that starts a worker, such as \"java -jar app.jar\"");
    }
    return command;
  }

  private static List<String> cutAtBlanks(String command) {
    return command.isBlank() ? List.of() : List.of(command.strip().split("\\s+"));
  }

  private static RelayAddress relay(Section server, String relay) {
    try {
      return RelayAddress.parse(relay);
    } catch (IllegalArgumentException e) {
      throw server.wrong("relay", "\"pipes\", \"tcp://host:port\" or \"unix://path\"", relay);
    }
  }

  private PoolSettings pool() {
    Section pool = root.section("http").section("pool");
    int workers = pool.number("num_workers", 0, MOST_WORKERS).orElse(0);
    return new PoolSettings(
        workers == 0 ? Runtime.getRuntime().availableProcessors() : workers,
        timeout(pool, "allocate_timeout"),
        timeout(pool, "destroy_timeout"),
        timeout(pool, "stream_timeout"));
  }

  private static Duration timeout(Section pool, String key) {
    return pool.duration(key)
        .filter(duration -> !duration.isZero())
        .orElse(PoolSettings.DEFAULT_TIMEOUT);
  }

  private HttpSettings http() {
    Section http = root.section("http");
    String address =
        http.text("address")
            .orElseThrow(() -> http.missing("address", "an address such as 127.0.0.1:8080"));
    ListenAddress listen =
        ListenAddress.parse(address).orElseThrow(() -> http.wrong("address", "host:port", address));
    if (!listen.asConfigured()) {
      notices.add(
          "http.address: the development server listens on the loopback address only, not on "
              + address);
    }
    int megabytes = http.number("max_request_size", 0, MOST_MEGABYTES).orElse(0);
    return new HttpSettings(
        listen.onLoopback(),
        (megabytes == 0 ? HttpSettings.DEFAULT_MAX_BODY_MEGABYTES : megabytes)
            * HttpSettings.MEGABYTE,
        http.flag("raw_body"),
        http.number("internal_error_code", 100, 599).orElse(HttpSettings.DEFAULT_ERROR_STATUS),
        uploads(http.section("uploads")));
  }

  private UploadSettings uploads(Section uploads) {
    return new UploadSettings(
        directory,
        uploads.text("dir").map(Path::of).orElseGet(UploadSettings::systemDirectory),
        Set.copyOf(uploads.words("forbid", List::of)),
        Set.copyOf(uploads.words("allow", List::of)));
  }
}
