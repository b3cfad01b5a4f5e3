package dev.rrjava.devserver;

import dev.rrjava.devserver.config.ServiceSettings;
import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.devserver.live.LaunchCommand;
import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Changes the commands of workers and services so that they run changed classes, and under a
 * debugger if one is wanted.
 */
final class DevelopmentCommands {
  private static final String SLOTS = "RR_SLOTS";

  private final Project project;
  private final OptionalInt debugPort;
  private int deployments;

  /**
   * The changed settings.
   *
   * @param workers how to start a worker
   * @param jvms the JVMs behind the workers, which are replaced with them
   * @param services the other programs
   * @param notices what has been changed, for the user
   * @param slots the folder in which the workers meet their JVM, if there is one
   */
  record Result(
      WorkerSettings workers,
      List<ServiceSettings> jvms,
      List<ServiceSettings> services,
      List<String> notices,
      Path slots) {

    /** Deletes the folder of the slots; their JVM leaves it there. */
    void deleteSlots() throws IOException {
      if (!Files.isDirectory(slots)) {
        return;
      }
      List<Path> files;
      try (Stream<Path> all = Files.list(slots)) {
        files = all.toList();
      }
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(slots);
    }
  }

  /**
   * Creates the changes.
   *
   * @param project the application
   * @param debugPort where a JVM listens for a debugger; empty if none is wanted
   */
  DevelopmentCommands(Project project, OptionalInt debugPort) {
    this.project = project;
    this.debugPort = debugPort;
  }

  boolean isDebugged() {
    return debugPort.isPresent();
  }

  /**
   * Changes the settings.
   *
   * @throws IOException if a command can't run the classes
   */
  Result change(WorkerSettings workers, List<ServiceSettings> services, Path classes)
      throws IOException {
    deployments++;
    List<String> notices = new ArrayList<>();
    Path slots = classes.resolveSibling("slots-" + deployments);
    List<ServiceSettings> jvms = new ArrayList<>();
    List<ServiceSettings> others = new ArrayList<>();
    List<String> words = workers.command();
    for (ServiceSettings service : services) {
      String directory = service.environment().get(SLOTS);
      if (directory == null) {
        others.add(service);
      } else {
        words = replace(words, workers.directory(), directory, slots);
        ServiceSettings jvm = ofSlots(service, classes, slots, notices);
        sayWhereToAttach(jvm.command(), workers, notices);
        jvms.add(jvm);
      }
    }
    if (!jvms.isEmpty()) {
      return new Result(
          workers.withCommand(words, workers.environment()), jvms, others, notices, slots);
    }
    Launch launch =
        launch(
            "server.command", words, workers.directory(), workers.environment(), classes, notices);
    sayWhereToAttach(launch.words(), workers, notices);
    return new Result(
        workers.withCommand(launch.words(), launch.environment()), jvms, others, notices, slots);
  }

  /**
   * Changes the settings of other workers of the same deployment, which run without a debugger.
   *
   * @throws IOException if their command can't run the classes
   */
  WorkerSettings changeOthers(WorkerSettings workers, List<ServiceSettings> services, Path classes)
      throws IOException {
    Path slots = classes.resolveSibling("slots-" + deployments);
    List<String> words = workers.command();
    for (ServiceSettings service : services) {
      String directory = service.environment().get(SLOTS);
      if (directory != null) {
        words = replace(words, workers.directory(), directory, slots);
      }
    }
    if (!words.equals(workers.command())) {
      return workers.withCommand(words, workers.environment());
    }
    Launch launch =
        launchWithoutDebugger(
            "jobs.pool.command",
            words,
            workers.directory(),
            workers.environment(),
            classes,
            new ArrayList<>());
    return workers.withCommand(launch.words(), launch.environment());
  }

  /** Slots of one generation have a folder of their own, since the previous JVM still uses its. */
  private static List<String> replace(
      List<String> words, Path directory, String slots, Path replacement) {
    Path folder = directory.resolve(slots).normalize();
    return words.stream()
        .map(
            word ->
                directory.resolve(word).normalize().equals(folder) ? replacement.toString() : word)
        .toList();
  }

  private ServiceSettings ofSlots(
      ServiceSettings service, Path classes, Path slots, List<String> notices) throws IOException {
    Launch launch =
        launch(
            "service." + service.name() + ".command",
            service.command(),
            service.directory(),
            service.environment(),
            classes,
            notices);
    Map<String, String> environment = new HashMap<>(launch.environment());
    environment.put(SLOTS, slots.toString());
    return service.withCommand(launch.words(), environment);
  }

  private record Launch(List<String> words, Map<String, String> environment) {}

  private Launch launch(
      String key,
      List<String> words,
      Path directory,
      Map<String, String> environment,
      Path classes,
      List<String> notices)
      throws IOException {
    Launch launch = launchWithoutDebugger(key, words, directory, environment, classes, notices);
    return new Launch(withDebugger(launch.words()), launch.environment());
  }

  private Launch launchWithoutDebugger(
      String key,
      List<String> words,
      Path directory,
      Map<String, String> environment,
      Path classes,
      List<String> notices)
      throws IOException {
    LaunchCommand command = LaunchCommand.of(words, directory, project, classes);
    Map<String, String> changed =
        LaunchCommand.environment(environment, directory, project, classes);
    if (!command.runsClasses() && changed.equals(environment)) {
      throw new IOException(
          key
              + ": expected a command that runs java -jar, or java -cp with "
              + project.output()
              + ", so that changed classes can take the place of that folder, but was: "
              + String.join(" ", words));
    }
    if (!command.notice().isEmpty()) {
      notices.add(key + " " + command.notice());
    }
    return new Launch(command.words(), changed);
  }

  /** The line that the JVM prints when it listens would be on the relay, so it is switched off. */
  private List<String> withDebugger(List<String> words) {
    int java = LaunchCommand.indexOfJava(words);
    if (debugPort.isEmpty() || java < 0) {
      return words;
    }
    List<String> changed = new ArrayList<>(words);
    changed.add(
        java + 1,
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:"
            + debugPort.getAsInt());
    return changed;
  }

  private void sayWhereToAttach(List<String> words, WorkerSettings workers, List<String> notices) {
    if (debugPort.isPresent() && LaunchCommand.indexOfJava(words) >= 0) {
      int port = debugPort.getAsInt();
      String work = workers.mode().equals(WorkerSettings.HTTP) ? "requests" : "jobs";
      notices.add(
          "attach a debugger to 127.0.0.1:"
              + port
              + " (IntelliJ IDEA: Run, Attach to Process; Eclipse: Remote Java Application;"
              + " jdb -attach "
              + port
              + "). There is one worker, and "
              + work
              + " may take any time");
    }
  }
}
