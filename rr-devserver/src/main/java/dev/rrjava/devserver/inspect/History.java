package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.gateway.ClientRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The requests in progress, and the last ones. Thread-safe. */
final class History {
  private static final int KEPT = 200;

  private final Deque<Recording> last = new ArrayDeque<>();
  private final Set<Recording> active = new LinkedHashSet<>();
  private long count;

  synchronized Recording begin(ClientRequest request, boolean hasPages) {
    Recording recording = new Recording(++count, request, hasPages);
    if (last.size() == KEPT) {
      last.removeFirst();
    }
    last.addLast(recording);
    active.add(recording);
    return recording;
  }

  synchronized void end(Recording recording) {
    recording.ended();
    active.remove(recording);
  }

  /** Returns the requests in progress, of which streams may be older than the last ones. */
  synchronized List<Recording> active() {
    return List.copyOf(active);
  }

  /** Returns the requests, the latest first. */
  synchronized List<Recording> latest() {
    List<Recording> latest = new ArrayList<>(last);
    Collections.reverse(latest);
    return latest;
  }

  synchronized Optional<Recording> find(long number) {
    List<Recording> all = new ArrayList<>(active);
    all.addAll(last);
    return all.stream().filter(recording -> recording.number() == number).findFirst();
  }
}
