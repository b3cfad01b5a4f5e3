package dev.rrjava.devserver;

import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.inspect.Inspector;
import dev.rrjava.devserver.inspect.OutputLog;
import dev.rrjava.devserver.jobs.JobService;
import dev.rrjava.devserver.page.SourceFolders;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How requests are shown to the developer.
 *
 * @param output the terminal, and what was printed
 * @param sources the sources of the application
 * @param jobs the jobs that are shown; empty if there are none
 * @param settings what is shown
 */
record Inspection(
    OutputLog output,
    Supplier<SourceFolders> sources,
    Optional<JobService> jobs,
    Inspector.Settings settings) {

  ClientRequestHandler inspect(Gateway gateway, WorkerPool pool) {
    return settings.pages() || settings.accessLog()
        ? new Inspector(gateway, pool, output, sources, jobs, settings)
        : gateway;
  }
}
