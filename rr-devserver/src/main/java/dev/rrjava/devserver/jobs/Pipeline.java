package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.config.PipelineSettings;
import java.util.ArrayDeque;
import java.util.Deque;

/** A queue. Guarded by the lock of {@link JobQueues}. */
final class Pipeline {
  final PipelineSettings settings;

  /** Jobs that have not been taken from this queue yet. */
  final Deque<QueuedJob> waiting = new ArrayDeque<>();

  /** Jobs that were taken from this queue, and are not done. */
  long active;

  long delayed;
  boolean isReady;

  Pipeline(PipelineSettings settings, boolean isReady) {
    this.settings = settings;
    this.isReady = isReady;
  }

  PipelineState state() {
    return new PipelineState(
        settings.name(), settings.driver(), settings.priority(), active, delayed, isReady);
  }

  /** Returns whether a job can be taken. */
  boolean hasNext() {
    return isReady && !waiting.isEmpty() && active < settings.prefetch();
  }
}
