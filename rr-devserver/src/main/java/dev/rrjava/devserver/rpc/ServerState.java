package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.host.PluginPools;
import dev.rrjava.devserver.host.Services;
import dev.rrjava.devserver.jobs.JobQueues;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The parts of a server that workers look at and change by RPC.
 *
 * @param directory the directory in which programs run
 * @param configuration the configuration as JSON
 * @param jobs the queues of jobs
 * @param pools the pools of workers
 * @param services the programs beside the workers; empty if there is no section for them
 * @param reportsStatus whether there is a section {@code status}
 */
public record ServerState(
    Path directory,
    String configuration,
    Optional<JobQueues> jobs,
    PluginPools pools,
    Optional<Services> services,
    boolean reportsStatus) {

  /**
   * Returns a state with nothing in it.
   *
   * @return the state
   */
  public static ServerState empty() {
    return new ServerState(
        Path.of("").toAbsolutePath(),
        "{}",
        Optional.empty(),
        new PluginPools(),
        Optional.empty(),
        false);
  }
}
