package dev.rrjava.tools.aot;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.DevServerException;
import dev.rrjava.devserver.ProcessSetup;
import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationException;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.start.ArgumentFile;
import dev.rrjava.tools.start.CacheWarning;
import dev.rrjava.tools.start.ClassCache;
import dev.rrjava.tools.start.JavaCommand;
import dev.rrjava.tools.start.JavaRuntime;
import dev.rrjava.tools.start.Start;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Trains a worker of a packaged application with requests, and keeps what the JVM has loaded for
 * the next start: an AOT cache from JDK 25, an archive of class data from JDK 17.
 */
public final class CacheTraining {
  private static final int LEAST_JDK = 17;

  /** The worker runs in the JVM of its command, whatever that is; this reaches it. */
  private static final String OPTIONS = "JDK_JAVA_OPTIONS";

  private final Path folder;
  private final int starts;
  private final Consumer<String> progress;
  private final List<String> output = new CopyOnWriteArrayList<>();

  /**
   * Prepares a training.
   *
   * @param folder the folder of the application, with {@code .rr.yaml}
   * @param starts how many starts are measured, without and with the cache
   * @param progress gets what is done next
   */
  public CacheTraining(Path folder, int starts, Consumer<String> progress) {
    this.folder = folder.toAbsolutePath().normalize();
    this.starts = starts;
    this.progress = progress;
  }

  /**
   * Trains a worker and writes the cache and the argument file that uses it.
   *
   * @param requests the requests
   * @param usesRoutes whether a GET is sent for each route without variables, too
   * @return what was written and what it is good for, in lines for a person
   * @throws ApplicationException if the application can't be trained
   * @throws InterruptedException if this thread is interrupted
   */
  public List<String> run(Collection<TrainingRequest> requests, boolean usesRoutes)
      throws ApplicationException, InterruptedException {
    try {
      Configuration configuration = read();
      JavaCommand command = command(configuration.workers());
      JavaRuntime runtime = JavaRuntime.of(command.words().get(0), folder);
      if (runtime.version().feature() < LEAST_JDK) {
        throw new ApplicationException(
            "expected JDK " + LEAST_JDK + " or later but the command runs " + runtime.version());
      }
      Path jar = folder.resolve(command.jar().orElseThrow());
      Set<TrainingRequest> all = new LinkedHashSet<>(requests);
      if (usesRoutes) {
        all.addAll(TrainingRequest.ofRoutes(jar));
      }
      return train(configuration, command, runtime, all).lines();
    } catch (ConfigurationException | DevServerException | IOException e) {
      throw new ApplicationException(String.valueOf(e.getMessage()), e);
    }
  }

  private Configuration read() throws ApplicationException {
    if (!Files.exists(folder.resolve(".rr.yaml"))) {
      throw new ApplicationException(
          "there is no .rr.yaml in " + folder + ": package the application first");
    }
    return ConfigurationReader.read(
        folder, Path.of(".rr.yaml"), List.of("server.relay=pipes"), System.getenv());
  }

  private JavaCommand command(WorkerSettings workers) throws IOException, ApplicationException {
    JavaCommand command =
        JavaCommand.of(workers.command(), folder)
            .orElseThrow(
                () ->
                    unexpected(
                        workers,
                        "run java itself (with one JVM behind all workers, faster starts gain nothing)"));
    if (command.jar().isEmpty()) {
      throw unexpected(workers, "have -jar with the jar of the application");
    }
    if (command.argumentFiles().isEmpty()) {
      throw unexpected(workers, "have an argument file, to which the cache is added");
    }
    return command;
  }

  private static ApplicationException unexpected(WorkerSettings workers, String expected) {
    return new ApplicationException(
        "expected server.command to "
            + expected
            + ", such as \"java @worker.args -jar app.jar\", but it is \""
            + String.join(" ", workers.command())
            + "\"");
  }

  private TrainingResult train(
      Configuration configuration,
      JavaCommand command,
      JavaRuntime runtime,
      Collection<TrainingRequest> requests)
      throws IOException, InterruptedException, ApplicationException {
    List<String> files = command.argumentFiles();
    Path arguments = folder.resolve(files.get(files.size() - 1));
    ArgumentFile without = withoutCache(arguments);
    Path jar = folder.resolve(command.jar().orElseThrow());
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    ClassCache cache = ClassCache.of(folder, name, runtime);
    Path file = folder.resolve(cache.file());
    Files.deleteIfExists(file);
    Training training = new Training();
    if (ClassCache.isAheadOfTime(runtime)) {
      Path record = folder.resolve(name + ".aotconf");
      serve(
          configuration,
          training,
          requests,
          "-XX:AOTMode=record -XX:AOTConfiguration=" + quoted(record));
      requireFile(record);
      create(command, record, file);
      Files.delete(record);
    } else {
      serve(
          configuration,
          training,
          requests,
          "-XX:ArchiveClassesAtExit=" + quoted(folder.relativize(file)));
    }
    requireFile(file);
    progress.accept("measuring " + starts + " starts each");
    Comparison comparison = compare(configuration, command, arguments, cache.addTo(without));
    return new TrainingResult(
        file,
        arguments,
        cache.jdk(),
        Files.size(file),
        training.count(),
        training.failed(),
        comparison.before(),
        comparison.after());
  }

  /** Forgets an earlier cache. */
  private ArgumentFile withoutCache(Path arguments) throws IOException {
    ArgumentFile before = ArgumentFile.read(arguments);
    Optional<ClassCache> cache = ClassCache.in(before);
    if (cache.isPresent()) {
      Files.deleteIfExists(folder.resolve(cache.get().file()));
    }
    ArgumentFile without = ClassCache.removeFrom(before);
    Files.writeString(arguments, without.text());
    return without;
  }

  private static String quoted(Path path) {
    return path.toString().indexOf(' ') < 0 ? path.toString() : '"' + path.toString() + '"';
  }

  private void serve(
      Configuration configuration,
      Training training,
      Collection<TrainingRequest> requests,
      String options)
      throws IOException, InterruptedException {
    progress.accept("training a worker with " + requests.size() + " different requests");
    ProcessSetup setup =
        DevServer.processes(Path.of(".rr.yaml"))
            .workDirectory(folder)
            .override("server.relay", "pipes")
            .override("server.env." + OPTIONS, inherited() + options)
            .override("status.address", "127.0.0.1:0")
            .override("http.address", "127.0.0.1:0")
            .override("http.pool.num_workers", "1")
            .override("http.pool.max_jobs", "0")
            .override("http.pool.debug", "false")
            .output(output::add);
    if (configuration.rpc().isPresent()) {
      setup.override(
          "rpc.listen", "tcp://127.0.0.1:" + FreePorts.choose()); // the application may be running
    }
    try (DevServer server = setup.start()) {
      training.send(server.uri(), requests);
    }
  }

  private static String inherited() {
    String options = System.getenv().getOrDefault(OPTIONS, "");
    return options.isEmpty() ? "" : options + " ";
  }

  /** Creates an AOT cache, which takes longer than a worker has time at its end. */
  private void create(JavaCommand command, Path record, Path file)
      throws IOException, InterruptedException {
    progress.accept("creating " + file);
    ProcessBuilder builder =
        new ProcessBuilder(
                command.with(
                    List.of(
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + record,
                        "-XX:AOTCache=" + folder.relativize(file))))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    output.addAll(
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList());
    process.waitFor();
  }

  private void requireFile(Path file) throws ApplicationException {
    if (!Files.exists(file)) {
      throw new ApplicationException(
          "the JVM did not write "
              + file
              + "; its last lines:\n  "
              + String.join("\n  ", lastLines()));
    }
  }

  private List<String> lastLines() {
    List<String> lines = new ArrayList<>(output);
    return lines.subList(Math.max(0, lines.size() - 10), lines.size());
  }

  private record Comparison(List<Start> before, List<Start> after) {}

  /** Starts workers by turns, so that both kinds see the same machine; the first pair warms it. */
  private Comparison compare(
      Configuration configuration, JavaCommand command, Path arguments, ArgumentFile with)
      throws IOException, ApplicationException {
    Path original =
        Files.copy(arguments, arguments.resolveSibling(arguments.getFileName() + ".before"));
    try {
      String reference = "@" + command.argumentFiles().get(command.argumentFiles().size() - 1);
      List<String> without =
          command.words().stream()
              .map(word -> word.equals(reference) ? reference + ".before" : word)
              .toList();
      Files.writeString(arguments, with.text());
      Comparison result = new Comparison(new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i <= starts; i++) {
        Start before = start(configuration, without);
        int seen = output.size();
        Start after = start(configuration, command.words());
        requireAccepted(output.subList(seen, output.size()));
        if (i > 0) {
          result.before.add(before);
          result.after.add(after);
        }
      }
      return result;
    } finally {
      Files.delete(original);
    }
  }

  private Start start(Configuration configuration, List<String> words) throws IOException {
    WorkerSettings workers = configuration.workers();
    return Start.measure(
        workers.withCommand(words, workers.environment()),
        List.of(),
        configuration.pool().allocateTimeout(),
        output::add);
  }

  private static void requireAccepted(List<String> lines) throws ApplicationException {
    for (String line : lines) {
      if (CacheWarning.isIn(line)) {
        throw new ApplicationException("the JVM does not accept the cache: " + line);
      }
    }
  }
}
