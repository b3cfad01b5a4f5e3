package dev.rrjava.devserver.config;

import java.util.List;

/**
 * What the development server takes from {@code .rr.yaml}. Everything else in that file is
 * RoadRunner's alone, and ignored.
 *
 * @param workers how a worker process is started
 * @param pool how many, and how long they are waited for
 * @param http how requests are taken
 * @param services the processes behind the workers, where these are slots of one JVM
 * @param notices where this server does something else than the file says; sentences for people
 */
public record Configuration(
    WorkerSettings workers,
    PoolSettings pool,
    HttpSettings http,
    List<ServiceSettings> services,
    List<String> notices) {}
