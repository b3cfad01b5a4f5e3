package dev.rrjava.devserver;

import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.inspect.Inspector;
import dev.rrjava.devserver.inspect.OutputLog;
import dev.rrjava.devserver.page.SourceFolders;
import java.nio.file.Path;

/**
 * How requests are shown to the developer.
 *
 * @param output the terminal, and what was printed
 * @param directory the folder of the project
 */
record Inspection(OutputLog output, Path directory) {

  ClientRequestHandler inspect(Gateway gateway) {
    return new Inspector(gateway, output, () -> SourceFolders.of(directory));
  }
}
