package dev.rrjava.devserver.host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a pool that are idle or busy; idle ones in the order in which they became idle.
 * Thread-safe.
 */
final class PoolMembers {
  private final BlockingQueue<HostedWorker> idle = new LinkedBlockingQueue<>();
  private final Set<HostedWorker> members = ConcurrentHashMap.newKeySet();

  /** Adds an idle worker. */
  void add(HostedWorker worker) {
    members.add(worker);
    idle.add(worker);
  }

  /** Removes a worker; returns whether it was a member. An idle one still has to be claimed. */
  boolean remove(HostedWorker worker) {
    return members.remove(worker);
  }

  boolean contains(HostedWorker worker) {
    return members.contains(worker);
  }

  /** Makes sure that an idle worker gets no request; returns false if it is not idle. */
  boolean claim(HostedWorker worker) {
    return idle.remove(worker);
  }

  /**
   * Makes a busy worker idle, if it is still a member.
   *
   * @return false if it has to be ended, since it was removed while it was busy
   */
  boolean giveBack(HostedWorker worker) {
    if (!members.contains(worker)) {
      return false;
    }
    idle.add(worker);
    return members.contains(worker) || !idle.remove(worker);
  }

  /**
   * Waits for an idle worker, which may have been removed meanwhile.
   *
   * @param deadline until when, by {@link System#nanoTime}
   * @return the worker that has been idle for longest; null if none became idle in time
   */
  @Nullable HostedWorker awaitIdle(long deadline) throws InterruptedException {
    return idle.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  boolean isIdle(HostedWorker worker) {
    return idle.contains(worker);
  }

  boolean hasIdle() {
    return !idle.isEmpty();
  }

  /** Returns all members, by number. */
  List<HostedWorker> all() {
    List<HostedWorker> workers = new ArrayList<>(members);
    workers.sort(Comparator.comparingInt(HostedWorker::number));
    return workers;
  }

  /** Returns the members that handle a request, by number. */
  List<HostedWorker> busy() {
    return all().stream().filter(worker -> !idle.contains(worker)).toList();
  }
}
