package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of a request beside a thread that still registers an action for it. */
@Timeout(60)
class RequestEndTest {
  private static final int REQUESTS = 20_000;

  /** How often a thread looks whether the other has come, before it gives up its processor. */
  private static final int MOST_SPINS = 1_000;

  /** How many requests each thread is done with; they wait for each other, so as to collide. */
  private final AtomicInteger registered = new AtomicInteger();

  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger run = new AtomicInteger();

  @Test
  void actionRunsOrIsRejectedInAnyInterleaving() throws Exception {
    List<Request> requests = Stream.generate(RequestEndTest::request).limit(REQUESTS).toList();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> registering = other.submit(() -> requests.forEach(this::register));
      requests.forEach(this::end);
      registering.get();
    } finally {
      other.shutdownNow();
    }
    assertThat(run.get() + refused.get()).isEqualTo(REQUESTS);
  }

  private void register(Request request) {
    try {
      request.onComplete(run::incrementAndGet);
    } catch (IllegalStateException e) {
      refused.incrementAndGet();
    }
    meet(registered, ended);
  }

  private void end(Request request) {
    RequestEnd.reach(request, List.of(), 200, null, 0);
    meet(ended, registered);
  }

  private static void meet(AtomicInteger own, AtomicInteger others) {
    int done = own.incrementAndGet();
    for (int spins = 0; others.get() < done; spins++) {
      if (spins < MOST_SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(1); // the other thread has no processor
      }
    }
  }

  private static Request request() {
    byte[] context = {0x1a, 3, 'G', 'E', 'T', 0x22, 1, '/'}; // method and uri
    return Request.decode(new Payload(FrameHeader.PROTO, context, context.length));
  }
}
