package dev.rrjava.devserver.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds mistakes in {@code jobs}, by what the drivers of RoadRunner need. */
final class JobsMistakes {
  /** The drivers of the official build that need no section of their own. */
  private static final Set<String> WITHOUT_SECTION =
      Set.of("memory", "boltdb", "sqs", "google-pub-sub", "google_pub_sub");

  /** Those that need a section with the address of their broker. */
  private static final Set<String> WITH_SECTION =
      Set.of("amqp", "beanstalk", "kafka", "nats", "nsq");

  /** Those whose jobs come from this server only. */
  private static final Set<String> LOCAL = Set.of("memory", "boltdb");

  private final Section root;
  private final Section jobs;
  private final List<JobsMistake> mistakes = new ArrayList<>();

  private JobsMistakes(Section root) {
    this.root = root;
    this.jobs = root.section("jobs");
  }

  /** Returns whether RoadRunner has a driver. */
  static boolean isDriver(String name) {
    return WITHOUT_SECTION.contains(name) || WITH_SECTION.contains(name);
  }

  /** Returns the mistakes, in the order of the file. */
  static List<JobsMistake> in(Section root, Map<String, PipelineSettings> pipelines) {
    JobsMistakes found = new JobsMistakes(root);
    if (found.jobs.contains("pool") && found.jobs.has("pools")) {
      found.fatal(
          "jobs has both pool and pools, and so RoadRunner does not start", "remove one of them");
    }
    pipelines.values().forEach(found::checkDriver);
    pipelines.keySet().forEach(found::checkPool);
    found.checkConsumed(pipelines.keySet());
    boolean isLocal = pipelines.values().stream().anyMatch(it -> LOCAL.contains(it.driver()));
    if (isLocal && !root.contains("rpc")) {
      found.fatal(
          "jobs has queues of this server, but no worker can push to them without rpc",
          "add rpc.listen, such as tcp://127.0.0.1:6001");
    }
    return List.copyOf(found.mistakes);
  }

  private void fatal(String found, String remedy) {
    mistakes.add(new JobsMistake(true, found, remedy));
  }

  private void checkDriver(PipelineSettings pipeline) {
    String path = "jobs.pipelines." + pipeline.name();
    String driver = pipeline.driver();
    if (driver.isEmpty()) {
      fatal(path + " has no driver, and so RoadRunner ignores it", "add driver: memory");
    } else if (WITH_SECTION.contains(driver)) {
      if (!root.contains(driver)) {
        fatal(
            path + " has the driver " + driver + ", for which there is no section " + driver,
            "add the section with the address of the broker");
      } else {
        checkOptions(path, pipeline);
      }
    } else if (LOCAL.contains(driver)) {
      checkOptions(path, pipeline);
    } else if (!isDriver(driver)) {
      fatal(
          path + " has the driver \"" + driver + "\", which RoadRunner does not have",
          similar(driver, drivers())
              .map(name -> "did you mean " + name + "?")
              .orElse("write memory, amqp, nats or another one of its drivers"));
    }
  }

  private void checkOptions(String path, PipelineSettings pipeline) {
    if (!jobs.section("pipelines").section(pipeline.name()).contains("config")) {
      fatal(
          path + ".config is missing, without which RoadRunner does not start",
          "add it with the options of the driver " + pipeline.driver() + ", or as {}");
    }
  }

  /** RoadRunner takes the pool of a job from its header {@code pool}, or from its pipeline. */
  private void checkPool(String pipeline) {
    Section settings = jobs.section("pipelines").section(pipeline);
    String path = "jobs.pipelines." + pipeline + ".pool";
    String pool =
        settings
            .text("pool")
            .filter(name -> !name.isEmpty())
            .or(() -> settings.find("config").flatMap(config -> config.text("pool")))
            .orElse("");
    List<String> pools = jobs.section("pools").keys();
    String names = "write one of " + String.join(", ", pools);
    if (pool.isEmpty() && !pools.isEmpty()) {
      mistakes.add(
          new JobsMistake(
              false,
              path + " is missing, and so a job without the header pool is not handled",
              names));
    } else if (!pool.isEmpty() && pools.isEmpty()) {
      fatal(
          path + " is \"" + pool + "\", but there is no jobs.pools, and so no job is handled",
          "remove it, or add the pool to jobs.pools");
    } else if (!pool.isEmpty() && !pools.contains(pool)) {
      fatal(
          path + " is \"" + pool + "\", which is not in jobs.pools, and so no job is handled",
          similar(pool, pools).map(name -> "did you mean " + name + "?").orElse(names));
    }
  }

  private static Collection<String> drivers() {
    List<String> all = new ArrayList<>(WITHOUT_SECTION);
    all.addAll(WITH_SECTION);
    return all.stream().sorted().toList();
  }

  private void checkConsumed(Collection<String> pipelines) {
    List<String> consumed = jobs.strings("consume");
    for (String name : consumed) {
      if (!pipelines.contains(name)) {
        mistakes.add(
            new JobsMistake(
                false,
                "jobs.consume has \"" + name + "\", which is no pipeline",
                similar(name, pipelines)
                    .map(other -> "did you mean " + other + "?")
                    .orElse(
                        pipelines.isEmpty()
                            ? "add it to jobs.pipelines"
                            : "write one of " + String.join(", ", pipelines))));
      }
    }
    if (consumed.isEmpty() && !pipelines.isEmpty()) {
      mistakes.add(
          new JobsMistake(
              false,
              "jobs.consume is missing, and so jobs wait until a pipeline is resumed",
              "add consume: [" + String.join(", ", pipelines) + "]"));
    }
  }

  private static Optional<String> similar(String name, Collection<String> known) {
    return known.stream().filter(other -> EditDistance.areSimilar(other, name)).findFirst();
  }
}
