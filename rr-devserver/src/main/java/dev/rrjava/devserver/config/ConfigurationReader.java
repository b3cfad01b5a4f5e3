package dev.rrjava.devserver.config;

import dev.rrjava.relay.RelayAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts the sections of a file to a {@link Configuration}. */
public final class ConfigurationReader {
  /** The configuration format of RoadRunner 2023 and later. */
  private static final String VERSION = "3";

  /** The variable that names a file with variables; {@code envfile} does, too. */
  private static final String VARIABLES_FILE = "DOTENV_PATH";

  private static final int MOST_MEGABYTES = 1000;

  private final Path directory;
  private final AddressScope scope;
  private final Section root;

  /** Variables that the environment of this server does not have. */
  private final Map<String, String> addedVariables;

  private final List<String> notices = new ArrayList<>();

  private ConfigurationReader(
      Path directory, AddressScope scope, Section root, Map<String, String> addedVariables) {
    this.directory = directory;
    this.scope = scope;
    this.root = root;
    this.addedVariables = addedVariables;
  }

  /**
   * Reads a file. The server it is for listens on loopback addresses only.
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
    return read(directory, file, overrides, environment, AddressScope.LOOPBACK);
  }

  /**
   * Reads a file.
   *
   * @param directory the directory to which a relative {@code file} and all relative paths in it
   *     are relative, and in which workers run
   * @param file the configuration
   * @param overrides {@code key=value} each; they override the file
   * @param environment the variables to which the file may refer
   * @param scope where clients may be
   * @return the configuration
   * @throws ConfigurationException if it can't be used
   */
  public static Configuration read(
      Path directory,
      Path file,
      List<String> overrides,
      Map<String, String> environment,
      AddressScope scope) {
    Path base = directory.toAbsolutePath().normalize();
    ConfigurationFile content = ConfigurationFile.read(base.resolve(file));
    Map<String, String> added = addedVariables(content, base, file, environment);
    Map<String, String> variables = new LinkedHashMap<>(environment);
    added.forEach(variables::putIfAbsent);
    EnvironmentReferences references = new EnvironmentReferences(variables);
    overrides.forEach(content::override);
    for (String included : content.root(references).strings("include")) {
      include(content, base.resolve(included));
    }
    return new ConfigurationReader(base, scope, content.root(references), added)
        .read(content.top("version"));
  }

  private static Map<String, String> addedVariables(
      ConfigurationFile content, Path base, Path file, Map<String, String> environment) {
    Map<String, String> added = new LinkedHashMap<>();
    if (environment.containsKey(VARIABLES_FILE)) {
      added.putAll(EnvironmentFile.read(base.resolve(environment.get(VARIABLES_FILE))));
    }
    if (content.top("envfile") instanceof String name && !name.isEmpty()) {
      EnvironmentFile.read(base.resolve(file).resolveSibling(name)).forEach(added::putIfAbsent);
    }
    added.keySet().removeAll(environment.keySet());
    return added;
  }

  /** Replaces sections by those of another file, which needs the same version. */
  private static void include(ConfigurationFile content, Path file) {
    ConfigurationFile included = ConfigurationFile.read(file);
    if (!Objects.equals(included.top("version"), content.top("version"))) {
      throw new ConfigurationException(
          file
              + ": version: expected \""
              + content.top("version")
              + "\", as in the file that includes this one, but was \""
              + included.top("version")
              + "\"");
    }
    content.include(included);
  }

  private Configuration read(@Nullable Object version) {
    checkVersion(version);
    root.strings("include");
    root.text("envfile");
    root.section("logs").text("level"); // all that this server prints is shown
    Optional<RpcSettings> rpc = RpcSettings.read(root, directory, scope, notices);
    WorkerSettings workers = workers(rpc, root.contains("http") || root.contains("jobs"));
    Optional<JobsSettings> jobs = JobsSettings.read(root, notices);
    List<JobsMistake> jobsMistakes =
        jobs.map(settings -> JobsMistakes.in(root, settings.pipelines())).orElse(List.of());
    jobsMistakes.forEach(mistake -> notices.add(mistake.toString()));
    Optional<HttpSettings> http = http();
    List<ServiceSettings> services = ServiceSettings.readAll(root.section("service"), directory);
    if (http.isEmpty() && jobs.isEmpty() && services.isEmpty() && rpc.isEmpty()) {
      throw root.missing(
          "http", "a section with an address, such as 127.0.0.1:8080, or a section jobs");
    }
    boolean isForJobs = http.isEmpty() && jobs.isPresent();
    PoolSettings pool =
        isForJobs
            ? jobs.get().pool()
            : PoolSettings.read(root.section("http").section("pool"), PoolSettings.Work.REQUEST);
    Optional<StatusSettings> status = StatusSettings.read(root.section("status"), scope);
    List<ListenerSettings> listeners = ListenerSettings.readAll(root);
    notices.addAll(root.noticesOfUnusedKeys());
    return new Configuration(
        isForJobs ? jobs.get().workers(workers) : workers,
        pool,
        http,
        services,
        root.contains("service"),
        status,
        rpc,
        jobs,
        new FileDescription(jobsMistakes, listeners, root.json(), List.copyOf(notices)));
  }

  private void checkVersion(@Nullable Object version) {
    root.text("version");
    if (version == null) {
      notices.add(
          "version is missing, without which RoadRunner does not start: add version: \"3\"");
    } else if (!(version instanceof String)) {
      notices.add(
          "version is not a string, and so RoadRunner does not start: write version: \"3\"");
    } else if (!version.equals(VERSION)) {
      notices.add(
          "version: RoadRunner 3.0 reads \""
              + version
              + "\" as if it were \"3\"; write version: \"3\"");
    }
  }

  private WorkerSettings workers(Optional<RpcSettings> rpc, boolean areNeeded) {
    Section server = root.section("server");
    String relay = server.text("relay").filter(text -> !text.isEmpty()).orElse("pipes");
    return new WorkerSettings(
        areNeeded || root.contains("server") ? command(server) : List.of(),
        directory,
        relay(server, relay),
        relay,
        WorkerSettings.HTTP,
        inherited(rpc),
        server.variables("env"),
        server.has("on_init")
            ? Optional.of(InitSettings.read(server.section("on_init"), directory))
            : Optional.empty());
  }

  private Map<String, String> inherited(Optional<RpcSettings> rpc) {
    Map<String, String> variables = new LinkedHashMap<>(addedVariables);
    rpc.ifPresent(settings -> variables.put(WorkerSettings.RPC, settings.text()));
    return variables;
  }

  private List<String> command(Section server) {
    List<String> ofPool = root.section("http").section("pool").command("command");
    List<String> ofServer = server.command("command");
    List<String> command = ofPool.isEmpty() ? ofServer : ofPool;
    if (command.isEmpty()) {
      throw server.missing(
          "command", "a command that starts a worker, such as \"java -jar app.jar\"");
    }
    return command;
  }

  private static RelayAddress relay(Section server, String relay) {
    try {
      return RelayAddress.parse(relay);
    } catch (IllegalArgumentException e) {
      throw server.wrong("relay", "\"pipes\", \"tcp://host:port\" or \"unix://path\"", relay);
    }
  }

  private Optional<HttpSettings> http() {
    Section http = root.section("http");
    return root.contains("http") ? Optional.of(http(http)) : Optional.empty();
  }

  private HttpSettings http(Section http) {
    Optional<TlsSettings> tls = TlsSettings.read(http, directory, scope);
    InetSocketAddress address =
        http.listenAddress("address", scope)
            .or(() -> tls.map(TlsSettings::address))
            .orElseThrow(() -> http.missing("address", "an address such as 127.0.0.1:8080"));
    int megabytes = http.number("max_request_size", 0, MOST_MEGABYTES).orElse(0);
    return new HttpSettings(
        address,
        tls,
        Http2Settings.read(http.section("http2")),
        (megabytes == 0 ? HttpSettings.DEFAULT_MAX_BODY_MEGABYTES : megabytes)
            * HttpSettings.MEGABYTE,
        http.flag("raw_body"),
        http.number("internal_error_code", 100, 599).orElse(HttpSettings.DEFAULT_ERROR_STATUS),
        uploads(http.section("uploads")),
        new MiddlewareReader(directory, http).read(notices),
        http.flag("access_logs"));
  }

  private UploadSettings uploads(Section uploads) {
    return new UploadSettings(
        directory,
        uploads.text("dir").map(Path::of).orElseGet(UploadSettings::systemDirectory),
        Set.copyOf(uploads.strings("forbid")),
        Set.copyOf(uploads.strings("allow")));
  }
}
