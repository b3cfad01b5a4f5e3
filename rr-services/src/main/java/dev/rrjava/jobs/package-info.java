/**
 * Jobs: work that is put into a queue of the server, and done by workers in the background. {@link
 * dev.rrjava.jobs.JobQueues} pushes jobs, {@link dev.rrjava.jobs.JobWorker} handles them.
 */
@NullMarked
package dev.rrjava.jobs;

import org.jspecify.annotations.NullMarked;
