package dev.rrjava.tools.aot;

import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.start.ArgumentFile;
import dev.rrjava.tools.start.CacheWarning;
import dev.rrjava.tools.start.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts of a worker without and with a cache.
 *
 * @param before those without it
 * @param after those with it
 */
record StartComparison(List<Start> before, List<Start> after) {
  private static final String SUFFIX = ".before";

  /**
   * Starts workers by turns, so that both kinds see the same machine; the first pair warms it. The
   * argument file uses the cache from then on.
   *
   * @param trainee the application, whose argument file has no cache
   * @param with the argument file with the cache
   * @param starts how many of each kind are measured
   * @param output gets what the workers print
   * @throws ApplicationException if the JVM does not accept the cache
   */
  static StartComparison measure(
      Trainee trainee, ArgumentFile with, int starts, List<String> output)
      throws IOException, ApplicationException {
    Path arguments = trainee.arguments();
    Path original = Files.copy(arguments, Path.of(arguments + SUFFIX));
    try {
      Files.writeString(arguments, with.text());
      StartComparison result = new StartComparison(new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i <= starts; i++) {
        Start before = start(trainee, trainee.commandWith(SUFFIX), output);
        int seen = output.size();
        Start after = start(trainee, trainee.command().words(), output);
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

  private static Start start(Trainee trainee, List<String> words, List<String> output)
      throws IOException {
    WorkerSettings workers = trainee.configuration().workers();
    return Start.measure(
        workers.withCommand(words, workers.environment()),
        List.of(),
        trainee.configuration().pool().allocateTimeout(),
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
