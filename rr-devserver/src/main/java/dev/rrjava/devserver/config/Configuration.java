package dev.rrjava.devserver.config;

import java.util.List;
import java.util.Optional;

/**
 * The part of {@code .rr.yaml} that the development server uses. Everything else in that file is
 * for RoadRunner only, and named in a notice.
 *
 * @param workers how to start a worker process for requests; for jobs, if there are no requests
 * @param pool the number of these workers, and the time limits
 * @param requests how to accept requests; empty if there is no section {@code http}
 * @param services the programs that run beside the workers
 * @param managesServices whether workers can start programs, too: there is a section for them
 * @param status where the server reports whether the workers are ready
 * @param rpc the services that workers reach by RPC
 * @param jobs the queues of jobs, and their workers
 * @param file what is known about the file as a whole
 */
public record Configuration(
    WorkerSettings workers,
    PoolSettings pool,
    Optional<HttpSettings> requests,
    List<ServiceSettings> services,
    boolean managesServices,
    Optional<StatusSettings> status,
    Optional<RpcSettings> rpc,
    Optional<JobsSettings> jobs,
    FileDescription file) {

  /**
   * Returns how to accept requests.
   *
   * @return the settings
   * @throws IllegalStateException if there is no section {@code http}
   */
  public HttpSettings http() {
    return requests.orElseThrow(() -> new IllegalStateException("there is no section http"));
  }

  /**
   * Returns the number of workers for requests, and their limits.
   *
   * @return no workers if there is no section {@code http}
   */
  public PoolSettings requestPool() {
    return requests.isPresent() ? pool : PoolSettings.NONE;
  }

  /**
   * Returns a copy with the settings of another one that have an effect at the start of a server
   * only: what it listens at, what answers there, and its queues of jobs.
   *
   * @param running the configuration of a server that runs
   * @return the copy
   */
  public Configuration withFixedSettingsOf(Configuration running) {
    return new Configuration(
        workers.withConnectionsOf(running.workers),
        pool,
        requests,
        services,
        managesServices,
        running.status,
        running.rpc,
        running.jobs.map(before -> jobs.map(now -> now.withQueuesOf(before)).orElse(before)),
        file);
  }

  /**
   * Returns a copy with one worker, which is never replaced, and one process of each service.
   *
   * @return the copy; its queues of jobs have no workers unless they are started
   */
  public Configuration withOneWorker() {
    return new Configuration(
        workers,
        pool.ofOneWorker(),
        requests,
        services.stream().map(ServiceSettings::ofOneProcess).toList(),
        managesServices,
        status,
        rpc,
        jobs.map(JobsSettings::ofOneWorker),
        file);
  }
}
