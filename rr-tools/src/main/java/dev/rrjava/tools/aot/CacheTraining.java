package dev.rrjava.tools.aot;

import dev.rrjava.devserver.DevServerException;
import dev.rrjava.devserver.config.ConfigurationException;
import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.start.ArgumentFile;
import dev.rrjava.tools.start.ClassCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      Trainee trainee = Trainee.read(folder);
      Set<TrainingRequest> all = new LinkedHashSet<>(requests);
      if (usesRoutes) {
        all.addAll(TrainingRequest.ofRoutes(trainee.jar()));
      }
      return train(trainee, all).lines();
    } catch (ConfigurationException | DevServerException | IOException e) {
      throw new ApplicationException(String.valueOf(e.getMessage()), e);
    }
  }

  private TrainingResult train(Trainee trainee, Collection<TrainingRequest> requests)
      throws IOException, InterruptedException, ApplicationException {
    ArgumentFile without = withoutCache(trainee.arguments());
    ClassCache cache = ClassCache.of(folder, trainee.name(), trainee.runtime());
    Path file = folder.resolve(cache.file());
    Files.deleteIfExists(file);
    Training training = new CacheWriter(trainee, output, progress).write(file, requests);
    progress.accept("measuring " + starts + " starts each");
    StartComparison comparison =
        StartComparison.measure(trainee, cache.addTo(without), starts, output);
    return new TrainingResult(
        file,
        trainee.arguments(),
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
}
