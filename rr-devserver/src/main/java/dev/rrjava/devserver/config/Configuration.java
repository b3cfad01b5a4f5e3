package dev.rrjava.devserver.config;

import java.util.List;

/**
 * The part of {@code .rr.yaml} that the development server uses. Everything else in that file is
 * for RoadRunner only, and ignored.
 *
 * @param workers how to start a worker process
 * @param pool the number of workers, and the time limits
 * @param http how to accept requests
 * @param services the JVMs that serve the workers, if these are slots of one JVM
 * @param notices sentences for the user about differences from the file
 */
public record Configuration(
    WorkerSettings workers,
    PoolSettings pool,
    HttpSettings http,
    List<ServiceSettings> services,
    List<String> notices) {}
