package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.config.PipelineSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A queue. Guarded by the lock of {@link JobQueues}. */
final class Pipeline {
  final PipelineSettings settings;

  /** How many jobs may wait for the end of their delay, as in RoadRunner. */
  static final int MOST_ASLEEP = 1000;

  /** How many jobs may wait to be taken, as in RoadRunner, whatever {@code prefetch} is. */
  static final int MOST_WAITING = 100_000;

  /** Jobs that have not been taken from this queue yet. */
  final Deque<QueuedJob> waiting = new ArrayDeque<>();

  /** Jobs that were taken from this queue, and are not done. */
  long active;

  /** Jobs with a delay that are not done, as RoadRunner counts them. */
  long delayed;

  /** Jobs whose delay has not elapsed. */
  final List<QueuedJob> asleep = new ArrayList<>();

  boolean isReady;

  /** Whether it was said that this queue is full, since it was. */
  boolean isFullSaid;

  /** Whether its jobs are gone; one of them may still be in progress. */
  boolean isDestroyed;

  Pipeline(PipelineSettings settings, boolean isReady) {
    this.settings = settings;
    this.isReady = isReady;
  }

  PipelineState state() {
    return new PipelineState(
        settings.name(), settings.driver(), settings.priority(), active, delayed, isReady);
  }

  /** Returns whether no more jobs can be put into this queue for now. */
  boolean isFull() {
    return !isDestroyed && waiting.size() >= MOST_WAITING;
  }

  /** Returns whether a job can be taken. */
  boolean hasNext() {
    return isReady && !isDestroyed && !waiting.isEmpty() && active < settings.prefetch();
  }
}
