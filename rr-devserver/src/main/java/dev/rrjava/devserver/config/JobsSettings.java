package dev.rrjava.devserver.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The queues of jobs, and the workers that handle them.
 *
 * @param pool the number of these workers, and their limits
 * @param command the command that starts one of them; empty for that of workers for requests
 * @param pipelines the queues, by their names
 * @param consumed the names of those whose jobs are handled from the start
 * @param namedPools the pools that RoadRunner 3.0 has instead, by their names; empty if {@code
 *     jobs.pools} is missing
 * @param pushTimeout how long a push waits for room in a queue that is full: {@code jobs.timeout}
 */
public record JobsSettings(
    PoolSettings pool,
    List<String> command,
    Map<String, PipelineSettings> pipelines,
    Set<String> consumed,
    Map<String, NamedPool> namedPools,
    Duration pushTimeout) {
  /** What {@code jobs.timeout} is if it is missing or 0. */
  public static final Duration DEFAULT_PUSH_TIMEOUT = Duration.ofSeconds(60);

  /**
   * One of several pools.
   *
   * @param settings the number of its workers, and their limits
   * @param command the command that starts one of them; empty for that of workers for requests
   */
  public record NamedPool(PoolSettings settings, List<String> command) {
    /**
     * Returns how to start a worker of the pool.
     *
     * @param http how to start one for requests, or for jobs
     * @return the settings
     */
    public WorkerSettings workers(WorkerSettings http) {
      return workersOf(command, http);
    }
  }

  /** Returns the settings, or none if there is no section {@code jobs}. */
  static Optional<JobsSettings> read(Section root, List<String> notices) {
    Section jobs = root.section("jobs");
    if (!root.contains("jobs")) {
      return Optional.empty();
    }
    jobs.text("num_pollers");
    jobs.text("pipeline_size");
    Section pool = jobs.section("pool");
    List<String> command = pool.command("command");
    return Optional.of(
        new JobsSettings(
            PoolSettings.read(pool, PoolSettings.Work.JOB),
            command.isEmpty() ? root.section("server").command("command") : command,
            pipelines(jobs.section("pipelines"), notices),
            Set.copyOf(jobs.strings("consume")),
            namedPools(jobs, notices),
            pushTimeout(jobs)));
  }

  private static Duration pushTimeout(Section jobs) {
    return jobs.number("timeout", 0, Integer.MAX_VALUE)
        .filter(seconds -> seconds > 0)
        .map(Duration::ofSeconds)
        .orElse(DEFAULT_PUSH_TIMEOUT);
  }

  private static Map<String, NamedPool> namedPools(Section jobs, List<String> notices) {
    Section all = jobs.section("pools");
    Map<String, NamedPool> pools = new LinkedHashMap<>();
    for (String name : all.keys()) {
      Section pool = all.section(name);
      pools.put(
          name,
          new NamedPool(PoolSettings.read(pool, PoolSettings.Work.JOB), pool.command("command")));
    }
    if (!pools.isEmpty()) {
      notices.add(
          "jobs.pools has no effect in the development server, which has one pool of workers for"
              + " jobs");
    }
    return pools;
  }

  private static Map<String, PipelineSettings> pipelines(Section all, List<String> notices) {
    Map<String, PipelineSettings> pipelines = new LinkedHashMap<>();
    for (String name : all.keys()) {
      pipelines.put(name, PipelineSettings.read(name, all.section(name), notices));
    }
    return pipelines;
  }

  JobsSettings ofOneWorker() {
    return new JobsSettings(
        pool.ofOneWorker(), command, pipelines, consumed, namedPools, pushTimeout);
  }

  /** Returns a copy with the queues of other settings. */
  JobsSettings withQueuesOf(JobsSettings other) {
    return new JobsSettings(
        pool, command, other.pipelines, other.consumed, namedPools, other.pushTimeout);
  }

  /**
   * Returns how to start a worker for jobs.
   *
   * @param http how to start one for requests, or for jobs
   * @return the settings
   */
  public WorkerSettings workers(WorkerSettings http) {
    return workersOf(command, http);
  }

  private static WorkerSettings workersOf(List<String> command, WorkerSettings http) {
    WorkerSettings inMode = http.withMode("jobs");
    return command.isEmpty() ? inMode : inMode.withCommand(command, http.environment());
  }
}
