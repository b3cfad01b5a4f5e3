package dev.rrjava.devserver.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of workers, and the limits of the pool: {@code http.pool} or {@code jobs.pool}.
 *
 * @param work what the workers handle
 * @param workers the number of workers; 0 only in {@link #NONE}
 * @param freshWorkers whether each request gets a worker of its own, which ends after it; no
 *     workers are started in advance
 * @param maxJobs the number of requests after which a worker is replaced; 0 for no limit
 * @param maxQueueSize the number of requests, in progress or waiting, from which on others are
 *     refused; 0 for no limit
 * @param allocateTimeout the limit for the start of a worker, and for a free worker if all are busy
 * @param destroyTimeout the limit for requests in progress when the server stops
 * @param resetTimeout the limit for requests in progress when all workers are replaced
 * @param streamTimeout the limit for the end of a stream whose client has disconnected
 * @param supervisor the limits of each worker
 * @param dynamic the workers that are started when all are busy; empty if there are none
 */
public record PoolSettings(
    Work work,
    int workers,
    boolean freshWorkers,
    int maxJobs,
    int maxQueueSize,
    Duration allocateTimeout,
    Duration destroyTimeout,
    Duration resetTimeout,
    Duration streamTimeout,
    SupervisorSettings supervisor,
    Optional<DynamicSettings> dynamic) {

  /** What the workers of a pool handle. */
  public enum Work {
    /** Requests. */
    REQUEST("http.pool."),

    /** Jobs. */
    JOB("jobs.pool.");

    private final String section;

    Work(String section) {
      this.section = section;
    }

    /**
     * Returns the key of a setting.
     *
     * @param name its name, such as {@code max_jobs}
     * @return the key with dots
     */
    public String key(String name) {
      return section + name;
    }

    /**
     * Returns the noun for it.
     *
     * @return {@code request} or {@code job}
     */
    public String noun() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** RoadRunner's default for each time limit. */
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

  /** Longer than anyone looks at a breakpoint. */
  private static final Duration DEBUGGING = Duration.ofDays(1);

  private static final int MOST_WORKERS = 500;

  /** The pool of a plugin that is not configured: it has no workers. */
  public static final PoolSettings NONE = ofWorkers(0);

  /**
   * Returns a pool with RoadRunner's default limits.
   *
   * @param workers the number of workers
   * @return the settings
   */
  public static PoolSettings ofWorkers(int workers) {
    return new PoolSettings(
        Work.REQUEST,
        workers,
        false,
        0,
        0,
        DEFAULT_TIMEOUT,
        DEFAULT_TIMEOUT,
        DEFAULT_TIMEOUT,
        DEFAULT_TIMEOUT,
        SupervisorSettings.NONE,
        Optional.empty());
  }

  /**
   * Returns the number of workers that are started in advance.
   *
   * @return 0 if each request gets a worker of its own
   */
  public int startedWorkers() {
    return freshWorkers ? 0 : workers;
  }

  /**
   * Returns settings for a worker under a debugger: there is one worker, and no request takes too
   * long.
   *
   * @return the settings
   */
  public PoolSettings forDebugger() {
    return new PoolSettings(
        work,
        1,
        false,
        0,
        0,
        DEBUGGING,
        destroyTimeout,
        DEBUGGING,
        DEBUGGING,
        SupervisorSettings.NONE,
        Optional.empty());
  }

  /**
   * Returns settings for one worker that is never replaced, with the time limits of these.
   *
   * @return the settings
   */
  public PoolSettings ofOneWorker() {
    return new PoolSettings(
        work,
        1,
        false,
        0,
        0,
        allocateTimeout,
        destroyTimeout,
        resetTimeout,
        streamTimeout,
        SupervisorSettings.NONE,
        Optional.empty());
  }

  static PoolSettings read(Section section, Work work) {
    int workers = section.number("num_workers", 0, MOST_WORKERS).orElse(0);
    boolean freshWorkers = section.flag("debug");
    int count = workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    Optional<DynamicSettings> dynamic = DynamicSettings.read(section, count);
    int queueSize = section.number("max_queue_size", 0, Integer.MAX_VALUE).orElse(0);
    return new PoolSettings(
        work,
        count,
        freshWorkers,
        section.number("max_jobs", 0, Integer.MAX_VALUE).orElse(0),
        freshWorkers ? 0 : queueSize,
        section.durationOr("allocate_timeout", DEFAULT_TIMEOUT),
        section.durationOr("destroy_timeout", DEFAULT_TIMEOUT),
        section.durationOr("reset_timeout", DEFAULT_TIMEOUT),
        section.durationOr("stream_timeout", DEFAULT_TIMEOUT),
        SupervisorSettings.read(section.section("supervisor")),
        freshWorkers ? Optional.empty() : dynamic);
  }
}
