package dev.rrjava.devserver;

import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.inspect.Inspector;
import dev.rrjava.devserver.inspect.OutputLog;
import dev.rrjava.devserver.page.SourceFolders;
import java.util.function.Supplier;

/**
 * How requests are shown to the developer.
 *
 * @param output the terminal, and what was printed
 * @param sources the sources of the application
 * @param settings what is shown
 */
record Inspection(OutputLog output, Supplier<SourceFolders> sources, Inspector.Settings settings) {

  ClientRequestHandler inspect(Gateway gateway, WorkerPool pool) {
    return settings.pages() || settings.accessLog()
        ? new Inspector(gateway, pool, output, sources, settings)
        : gateway;
  }
}
