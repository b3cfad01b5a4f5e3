package dev.rrjava.services;

import java.time.Instant;

/**
 * A worker of a pool, as the server sees it.
 *
 * @param pid the id of its process
 * @param state what it does: {@code ready}, {@code working}, …
 * @param requestCount the number of requests that it has got
 * @param created when it was started
 * @param memoryBytes the memory of its process that is in RAM (RSS), in bytes
 * @param cpuPercent the share of one CPU that it has taken since it was started
 * @param command the command line of its process
 */
public record PoolWorker(
    long pid,
    String state,
    long requestCount,
    Instant created,
    long memoryBytes,
    double cpuPercent,
    String command) {}
