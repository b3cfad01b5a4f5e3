package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ServiceSettings;
import dev.rrjava.relay.RelayAddress;
import dev.rrjava.tools.release.Version;
import dev.rrjava.tools.start.JavaCommand;
import dev.rrjava.tools.start.JavaRuntime;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the checks examine.
 *
 * @param folder the folder in which the server runs
 * @param configuration its configuration
 * @param java the command of the JVM that has the handlers; empty if it is a script
 * @param runtime that JVM; empty if it is not known
 * @param server the version of RoadRunner; empty if there is no binary
 * @param trial the result of a start; empty if none was tried
 * @param machine the machine
 * @param failures why something could not be found out, by the check that is about it
 */
record Service(
    Path folder,
    Configuration configuration,
    Optional<JavaCommand> java,
    Optional<JavaRuntime> runtime,
    Optional<Version> server,
    Optional<StartTrial> trial,
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

  /** Returns the jar of the application, if the command names one. */
  Optional<Path> jar() {
    return java.flatMap(JavaCommand::jar).map(folder::resolve);
  }

  boolean isOverPipes() {
    return configuration.workers().relay() instanceof RelayAddress.Pipes;
  }

  /** Returns whether the server is older than 3.0; without a binary, 3.0 is assumed. */
  boolean isBefore3() {
    return server.isPresent() && server.get().compareTo(FIRST_3) < 0;
  }

  /** Returns the service that is the JVM behind all workers. */
  Optional<ServiceSettings> sharedJvm() {
    return sharedJvm(configuration);
  }

  static Optional<ServiceSettings> sharedJvm(Configuration configuration) {
    return configuration.services().stream()
        .filter(service -> service.environment().containsKey("RR_SLOTS"))
        .findFirst();
  }
}
