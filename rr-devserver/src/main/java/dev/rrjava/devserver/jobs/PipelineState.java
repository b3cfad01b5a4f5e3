package dev.rrjava.devserver.jobs;

/**
 * The state of a queue, as RoadRunner's driver {@code memory} reports it.
 *
 * @param name its name
 * @param driver its driver
 * @param priority the priority of jobs that have none
 * @param active the number of jobs that wait for a worker or are in progress
 * @param delayed the number of jobs with a delay that are not done, whether it has elapsed or not
 * @param isReady whether its jobs are handled
 */
public record PipelineState(
    String name, String driver, long priority, long active, long delayed, boolean isReady) {}
