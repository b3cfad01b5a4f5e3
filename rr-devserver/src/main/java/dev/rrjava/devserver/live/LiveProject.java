package dev.rrjava.devserver.live;

import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An application whose workers always have what is saved. Looks for changes all the time, and also
 * when a request arrives: whoever saves and reloads at once gets the new code. Thread-safe.
 */
public final class LiveProject implements AutoCloseable {
  /** How often to look for changes. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** A look may take this part of the time. */
  private static final int LOOK_SHARE = 20;

  private static final int MOST_NAMES = 3;

  private final Path directory;
  private final Consumer<String> console;
  private final ProjectFiles files;
  private final BuildFiles buildFiles;
  private final String restart;
  private final ProjectBuild build;
  private final Redeployment redeployment;
  private final ReentrantLock updating = new ReentrantLock();
  private final Thread watcher = new Thread(this::watch, "project-watcher");
  private Thread warmUp = new Thread("compiler-warm-up");

  private volatile @Nullable State state;

  /** What is served, and why it is not what the files are, if so. */
  private record State(Snapshot files, @Nullable Failure failure) {}

  private LiveProject(
      Project project,
      List<Path> others,
      Deployment deployment,
      Consumer<String> console,
      String restart)
      throws IOException {
    this.directory = project.directory();
    this.console = console;
    this.files = new ProjectFiles(project, others);
    this.buildFiles = new BuildFiles(project.buildFiles());
    this.restart = restart;
    this.build = new ProjectBuild(project, files, console);
    this.redeployment = new Redeployment(deployment, files, build);
    watcher.setDaemon(true);
  }

  /**
   * Creates a project. Nothing is built yet.
   *
   * @param project the application
   * @param others files whose change requires other workers, such as the configuration
   * @param deployment makes workers use the classes
   * @param console shows what was done
   * @param restart what to do about a change of the build, such as {@code restart mvn rr:dev}
   * @return the project
   * @throws IOException if the folders can't be read or written
   * @throws IllegalStateException if this process has no compiler
   */
  public static LiveProject create(
      Project project,
      List<Path> others,
      Deployment deployment,
      Consumer<String> console,
      String restart)
      throws IOException {
    return new LiveProject(project, others, deployment, console, restart);
  }

  /**
   * Builds and deploys the application, and does so again after each change.
   *
   * @throws IOException if the folders can't be read or written
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void start() throws IOException, InterruptedException {
    refresh();
    watcher.start();
  }

  /**
   * Serves what is saved: does nothing if no file has changed, and otherwise returns when new
   * workers can handle requests.
   *
   * @return why that failed; empty if workers have what is saved
   * @throws IOException if a folder can't be read
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Optional<Failure> refresh() throws IOException, InterruptedException {
    State current = state;
    if (current == null || !files.look().equals(current.files())) {
      updating.lockInterruptibly();
      try {
        current = update();
      } finally {
        updating.unlock();
      }
    }
    return Optional.ofNullable(current.failure());
  }

  private State update() throws IOException, InterruptedException {
    State before = state;
    Snapshot now = files.lookWhenComplete();
    if (before != null && now.equals(before.files())) {
      redeployment.hold(before.failure() != null);
      return before;
    }
    redeployment.hold(true);
    Optional<State> after = deploy(before, now);
    while (after.isEmpty()) {
      console.accept("A file has changed before new workers were ready; gave up their start");
      after = deploy(before, files.lookWhenComplete());
    }
    state = after.get();
    redeployment.hold(after.get().failure() != null);
    return after.get();
  }

  /**
   * Returns empty if a file has changed before new workers were ready. Whatever the classes of the
   * project lead to must not end the search for changes: a change may mend it.
   */
  private Optional<State> deploy(@Nullable State before, Snapshot now)
      throws IOException, InterruptedException {
    try {
      return buildAndDeploy(before, now);
    } catch (RuntimeException | Error e) {
      String text = e.getCause() == null ? e.toString() : e + ", because of " + e.getCause();
      return Optional.of(
          new State(now, show(new Failure("What is saved can't be served", text, List.of()))));
    }
  }

  private Optional<State> buildAndDeploy(@Nullable State before, Snapshot now)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    ProjectBuild.Result result = build.build(now);
    if (result instanceof ProjectBuild.Result.Failed failed) {
      return Optional.of(new State(now, show(Failure.of(failed.report()))));
    }
    long compiled = System.nanoTime();
    ProjectBuild.Result.Built built = (ProjectBuild.Result.Built) result;
    Redeployment.Outcome outcome;
    try {
      outcome = redeployment.deploy(built.classes(), now);
    } catch (DeploymentException e) {
      return Optional.of(new State(now, show(e.failure())));
    }
    if (outcome == Redeployment.Outcome.GIVEN_UP) {
      return Optional.empty();
    }
    if (before != null) {
      String compilation =
          built.summary().isEmpty()
              ? ""
              : built.summary() + " in " + millis(start, compiled) + " ms, ";
      console.accept(
          describe(now.changesSince(before.files()))
              + ": "
              + compilation
              + (outcome == Redeployment.Outcome.REPLACED
                  ? "new workers ready after " + millis(compiled, System.nanoTime()) + " ms"
                  : "no new workers, since these have the same classes"));
    }
    return Optional.of(new State(now, null));
  }

  private static long millis(long start, long end) {
    return Duration.ofNanos(end - start).toMillis();
  }

  private Failure show(Failure failure) {
    console.accept(failure.text());
    console.accept(failure.title() + ". Requests are not handled until a change mends this");
    return failure;
  }

  private String describe(Set<Path> changes) {
    String names =
        changes.stream()
            .limit(MOST_NAMES)
            .map(file -> file.startsWith(directory) ? directory.relativize(file) : file)
            .map(Path::toString)
            .collect(Collectors.joining(", "));
    int more = changes.size() - MOST_NAMES;
    return names + (more > 0 ? " and " + more + " more" : "") + " changed";
  }

  private void watch() {
    String said = "";
    try {
      while (true) {
        String message = "";
        try {
          if (refresh().isEmpty()) {
            warmUp();
          }
          for (Path file : buildFiles.changed()) {
            console.accept(describe(Set.of(file)) + ": " + restart + " for it to take effect");
          }
        } catch (IOException | RuntimeException e) {
          message = "can't look for changes: " + e;
          if (!message.equals(said)) {
            console.accept(message);
          }
        }
        said = message;
        Thread.sleep(Math.max(PAUSE.toMillis(), files.lookMillis() * LOOK_SHARE));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server closes
    }
  }

  /**
   * Compiles once while the developer reads: the first compilation takes seconds. A change cancels
   * it.
   */
  private void warmUp() {
    if (warmUp.isAlive() || !updating.tryLock()) {
      return;
    }
    try {
      build.warmUp().ifPresent(this::start);
    } finally {
      updating.unlock();
    }
  }

  private void start(IncrementalCompiler.WarmUp compilation) {
    warmUp =
        new Thread(
            () -> {
              try {
                compilation.run();
              } catch (IOException | RuntimeException e) {
                console.accept("can't prepare the compiler: " + e);
              }
            },
            "compiler-warm-up");
    warmUp.setDaemon(true);
    warmUp.start();
  }

  /** Stops looking for changes, and deletes what was built; call it when no worker is left. */
  @Override
  public void close() {
    watcher.interrupt();
    try {
      watcher.join();
      build.stopWarmUp();
      warmUp.join();
      redeployment.close();
      updating.lockInterruptibly();
      try {
        build.close();
      } finally {
        updating.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
