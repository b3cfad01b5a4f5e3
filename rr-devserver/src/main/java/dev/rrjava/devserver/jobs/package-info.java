/** Queues of jobs in memory, and the passing of their jobs to workers. */
@NullMarked
package dev.rrjava.devserver.jobs;

import org.jspecify.annotations.NullMarked;
