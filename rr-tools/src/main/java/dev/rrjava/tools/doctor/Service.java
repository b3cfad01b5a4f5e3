package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ServiceSettings;
import dev.rrjava.relay.RelayAddress;
import dev.rrjava.tools.release.Version;
import dev.rrjava.tools.start.JavaCommand;
import dev.rrjava.tools.start.JavaRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the checks examine.
 *
 * @param folder the folder in which the server runs
 * @param configuration its configuration
 * @param pools its workers; those for requests, if there are any, are the first pool
 * @param current the pool that is examined at present; empty if there is none
 * @param server the version of RoadRunner; empty if there is no binary
 * @param machine the machine
 * @param failures why something could not be found out, by the check that is about it
 */
record Service(
    Path folder,
    Configuration configuration,
    List<Pool> pools,
    Optional<Pool> current,
    Optional<Version> server,
    Machine machine,
    Map<String, String> failures) {

  /**
   * A machine.
   *
   * @param megabytes its memory, or that of the container
   * @param processors the number of its processors
   */
  record Machine(long megabytes, int processors) {}

  private static final Version FIRST_3 = Version.parse("3.0.0").orElseThrow();

  /** Returns the same service, with another pool to examine. */
  Service at(Pool other) {
    return new Service(folder, configuration, pools, Optional.of(other), server, machine, failures);
  }

  /** Returns the pool that is examined at present. */
  Pool pool() {
    return current.orElseThrow();
  }

  /** Returns the command of the JVM that has the handlers; empty if it is a script. */
  Optional<JavaCommand> java() {
    return current.flatMap(Pool::java);
  }

  /** Returns that JVM; empty if it is not known. */
  Optional<JavaRuntime> runtime() {
    return pool().runtime();
  }

  /** Returns the result of a start; empty if none was tried. */
  Optional<StartTrial> trial() {
    return pool().trial();
  }

  /** Returns the words of the command that starts a worker. */
  List<String> command() {
    return pool().plan().workers().command();
  }

  /** Returns the jar of the application, if the command names one. */
  Optional<Path> jar() {
    return java().flatMap(JavaCommand::jar).map(folder::resolve);
  }

  boolean isOverPipes() {
    return configuration.workers().relay() instanceof RelayAddress.Pipes;
  }

  /** Returns whether the server is older than 3.0; without a binary, 3.0 is assumed. */
  boolean isBefore3() {
    return server.isPresent() && server.get().compareTo(FIRST_3) < 0;
  }

  /** Returns the service that is the JVM behind all workers of the pool. */
  Optional<ServiceSettings> sharedJvm() {
    return pool().plan().sharedJvm();
  }
}
