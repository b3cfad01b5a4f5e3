package dev.rrjava.jobs;

/**
 * The state of a pipeline.
 *
 * @param pipeline its name
 * @param driver its driver, for example {@code memory}
 * @param queue the queue as the broker names it
 * @param active the number of jobs that wait or are in progress, as far as the driver knows
 * @param delayed the number of jobs whose delay has not elapsed, as far as the driver knows
 * @param reserved the number of jobs that are in progress, as far as the driver knows
 * @param isReady whether jobs of this pipeline are handled; false if it is paused
 * @param priority the priority of its jobs
 */
public record PipelineStatistics(
    String pipeline,
    String driver,
    String queue,
    long active,
    long delayed,
    long reserved,
    boolean isReady,
    long priority) {}
