package dev.rrjava.devserver;

import dev.rrjava.devserver.host.Services;
import dev.rrjava.devserver.jobs.JobService;
import dev.rrjava.devserver.rpc.RpcServer;
import dev.rrjava.devserver.status.StatusServer;
import java.util.Optional;

/**
 * What runs beside the workers for requests, and is closed with them.
 *
 * @param status reports whether workers are ready
 * @param rpc executes calls of workers
 * @param jobs the queues, and their workers
 * @param services the programs
 */
record Companions(
    Optional<StatusServer> status,
    Optional<RpcServer> rpc,
    Optional<JobService> jobs,
    Optional<Services> services) {

  static final Companions NONE =
      new Companions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
