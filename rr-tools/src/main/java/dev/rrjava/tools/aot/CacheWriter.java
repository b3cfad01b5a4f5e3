package dev.rrjava.tools.aot;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.ProcessSetup;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.start.ClassCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a worker behind the development server while requests are sent, and makes its JVM write a
 * cache of the classes that it has loaded.
 */
final class CacheWriter {
  /** The worker runs in the JVM of its command, whatever that is; this reaches it. */
  private static final String OPTIONS = "JDK_JAVA_OPTIONS";

  private static final int LINES_OF_FAILURE = 10;

  private final Trainee trainee;
  private final List<String> output;
  private final Consumer<String> progress;

  /**
   * Prepares the training of a worker.
   *
   * @param trainee its application
   * @param output gets what the worker prints
   * @param progress gets what is done next
   */
  CacheWriter(Trainee trainee, List<String> output, Consumer<String> progress) {
    this.trainee = trainee;
    this.output = output;
    this.progress = progress;
  }

  /**
   * Sends the requests and writes the cache.
   *
   * @param file the cache, in the folder of the application
   * @return which requests were sent
   */
  Training write(Path file, Collection<TrainingRequest> requests)
      throws IOException, InterruptedException, ApplicationException {
    if (!ClassCache.isAheadOfTime(trainee.runtime())) {
      Training training = serve(requests, "-XX:ArchiveClassesAtExit=" + quoted(inFolder(file)));
      requireFile(file);
      return training;
    }
    Path record = trainee.folder().resolve(trainee.name() + ".aotconf");
    Training training =
        serve(requests, "-XX:AOTMode=record -XX:AOTConfiguration=" + quoted(record));
    requireFile(record);
    create(record, file);
    Files.delete(record);
    requireFile(file);
    return training;
  }

  private Path inFolder(Path file) {
    return trainee.folder().relativize(file);
  }

  private static String quoted(Path path) {
    return path.toString().indexOf(' ') < 0 ? path.toString() : '"' + path.toString() + '"';
  }

  private Training serve(Collection<TrainingRequest> requests, String options)
      throws IOException, InterruptedException {
    progress.accept("training a worker with " + requests.size() + " different requests");
    ProcessSetup setup =
        DevServer.processes(Path.of(".rr.yaml"))
            .workDirectory(trainee.folder())
            .override("server.relay", "pipes")
            .override("server.env." + OPTIONS, inherited() + options)
            .override("status.address", "127.0.0.1:0")
            .override("http.address", "127.0.0.1:0")
            .train()
            .output(output::add);
    if (trainee.configuration().rpc().isPresent()) {
      setup.override(
          "rpc.listen", "tcp://127.0.0.1:" + FreePorts.choose()); // the application may be running
    }
    Training training = new Training();
    try (DevServer server = setup.start()) {
      training.send(server.uri(), requests);
    }
    return training;
  }

  private static String inherited() {
    String options = System.getenv().getOrDefault(OPTIONS, "");
    return options.isEmpty() ? "" : options + " ";
  }

  /** Creates an AOT cache, which takes longer than a worker has time at its end. */
  private void create(Path record, Path file) throws IOException, InterruptedException {
    progress.accept("creating " + file);
    List<String> command =
        trainee
            .command()
            .with(
                List.of(
                    "-XX:AOTMode=create",
                    "-XX:AOTConfiguration=" + record,
                    "-XX:AOTCache=" + inFolder(file)));
    Process process =
        new ProcessBuilder(command)
            .directory(trainee.folder().toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    output.addAll(
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList());
    process.waitFor();
  }

  private void requireFile(Path file) throws ApplicationException {
    if (!Files.exists(file)) {
      List<String> lines = new ArrayList<>(output);
      throw new ApplicationException(
          "the JVM did not write "
              + file
              + "; its last lines:\n  "
              + String.join(
                  "\n  ",
                  lines.subList(Math.max(0, lines.size() - LINES_OF_FAILURE), lines.size())));
    }
  }
}
