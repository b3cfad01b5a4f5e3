package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.ServiceSettings;
import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.tools.start.JavaCommand;
import dev.rrjava.tools.start.JavaRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pool of workers, and what was found out about them.
 *
 * @param plan how the server starts them
 * @param java the command of the JVM that has the handlers; empty if it is a script
 * @param runtime that JVM; empty if it is not known
 * @param trial the result of a start; empty if none was tried
 * @param failures why something could not be found out, by the check that is about it
 */
record Pool(
    Plan plan,
    Optional<JavaCommand> java,
    Optional<JavaRuntime> runtime,
    Optional<StartTrial> trial,
    Map<String, String> failures) {

  /**
   * How a server starts workers.
   *
   * @param mode the plugin that they work for: the value of {@code RR_MODE}
   * @param key the section of the pool, such as {@code http.pool}
   * @param settings their number and limits
   * @param workers how one is started
   * @param sharedJvm the service that is the JVM behind all of them; empty if each is a JVM
   */
  record Plan(
      String mode,
      String key,
      PoolSettings settings,
      WorkerSettings workers,
      Optional<ServiceSettings> sharedJvm) {

    static final String JOBS = "jobs";
    private static final String DIRECTORY = "RR_SLOTS";

    /** Returns the plans of a configuration; that for requests, if there is one, is the first. */
    static List<Plan> of(Configuration configuration) {
      List<Plan> plans = new ArrayList<>();
      if (configuration.requests().isPresent()) {
        plans.add(
            of(
                WorkerSettings.HTTP,
                "http.pool",
                configuration,
                configuration.pool(),
                configuration.workers()));
      }
      configuration.jobs().ifPresent(jobs -> plans.addAll(ofJobs(jobs, configuration)));
      return plans;
    }

    /** Several pools, which RoadRunner has since 3.0, take the place of the one pool. */
    private static List<Plan> ofJobs(JobsSettings jobs, Configuration configuration) {
      WorkerSettings http = configuration.workers();
      if (jobs.namedPools().isEmpty()) {
        return List.of(of(JOBS, "jobs.pool", configuration, jobs.pool(), jobs.workers(http)));
      }
      List<Plan> plans = new ArrayList<>();
      jobs.namedPools()
          .forEach(
              (name, pool) ->
                  plans.add(
                      of(
                          JOBS,
                          "jobs.pools." + name,
                          configuration,
                          pool.settings(),
                          pool.workers(http))));
      return plans;
    }

    private static Plan of(
        String mode,
        String key,
        Configuration configuration,
        PoolSettings settings,
        WorkerSettings workers) {
      List<ServiceSettings> jvms =
          configuration.services().stream()
              .filter(service -> service.environment().containsKey(DIRECTORY))
              .toList();
      List<String> words =
          workers.command().stream().flatMap(word -> Arrays.stream(word.split("\\s+"))).toList();
      Optional<ServiceSettings> jvm =
          jvms.stream()
              .filter(service -> words.contains(service.environment().get(DIRECTORY)))
              .findFirst()
              .or(() -> isJava(words) ? Optional.empty() : ofMode(mode, jvms));
      return new Plan(mode, key, settings, workers, jvm);
    }

    private static boolean isJava(List<String> words) {
      return words.stream().anyMatch(word -> word.matches("(?:.*[/\\\\])?java(?:\\.exe)?"));
    }

    /** Without the directory in the command, the plugin tells which JVM is meant. */
    private static Optional<ServiceSettings> ofMode(String mode, List<ServiceSettings> jvms) {
      return jvms.stream()
          .filter(
              service ->
                  service.environment().getOrDefault("RR_MODE", WorkerSettings.HTTP).equals(mode))
          .findFirst();
    }

    /** Returns the command of the JVM that has the handlers. */
    List<String> command() {
      return sharedJvm.map(ServiceSettings::command).orElse(workers.command());
    }

    /** Returns the number of JVMs that start with the server, at least 1. */
    int startedJvms() {
      return sharedJvm.isPresent() ? 1 : Math.max(1, settings.startedWorkers());
    }

    boolean isForJobs() {
      return mode.equals(JOBS);
    }

    /** Returns what distinguishes findings about this pool from those about others. */
    String prefix() {
      return key.equals("jobs.pool") ? "jobs: " : isForJobs() ? key + ": " : "";
    }
  }
}
