package dev.rrjava.devserver;

import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.live.LiveProject;
import java.util.Optional;

/**
 * What handles requests behind the front.
 *
 * @param pool the workers
 * @param exchange passes requests to them
 * @param project replaces them when it changes; empty if nothing is developed
 */
record WorkerSide(WorkerPool pool, Exchange exchange, Optional<LiveProject> project)
    implements AutoCloseable {

  @Override
  public void close() {
    exchange.close();
    pool.close();
    project.ifPresent(LiveProject::close);
  }
}
