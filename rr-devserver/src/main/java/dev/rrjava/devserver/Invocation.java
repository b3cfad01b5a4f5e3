package dev.rrjava.devserver;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a developer has started the server.
 *
 * @param tool what was started
 * @param configuration the configuration file; empty if there is none
 */
record Invocation(Tool tool, Optional<Path> configuration) {

  /** A server with workers in the program's own process. */
  static final Invocation IN_PROCESS = new Invocation(Tool.IN_PROCESS, Optional.empty());

  /**
   * Returns how an address is changed.
   *
   * @param key the key of the address
   * @return the rest of a sentence that begins with "set another" and the key
   */
  String remedy(String key) {
    return Stream.of(configuration.map(file -> "in " + file), tool.addressOption(key))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", or "));
  }
}
