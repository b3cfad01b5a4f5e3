package dev.rrjava.devserver;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a developer starts the server with; messages name what works there. */
enum Tool {
  /** A program that uses this library for a server in its own process. */
  IN_PROCESS("with InProcessSetup.port", "", "start the program again"),

  /** A program that uses this library for a server with worker processes. */
  LIBRARY(
      "with ProcessSetup.override(\"%s\", \"127.0.0.1:PORT\")",
      "ProcessSetup.anyAddress", "start the program again"),

  /** A command line that takes {@code -o}, as {@code rr serve} does. */
  COMMAND_LINE("with -o %s=127.0.0.1:PORT", "--any-address", "start the server again"),

  /** A build that starts the command line, such as {@code mvn -Pserve} or a task of Gradle. */
  BUILD("", "", "start the build again"),

  /** {@code mvn rr:dev}. */
  MAVEN_DEV("with -Drr.address=127.0.0.1:PORT", "", "restart mvn rr:dev"),

  /** {@code mvn rr:serve}. */
  MAVEN_SERVE("with -Drr.address=127.0.0.1:PORT", "", "restart mvn rr:serve"),

  /** {@code rr-java dev}, which starts Maven. */
  RR_JAVA_DEV("with rr-java dev -- -Drr.address=127.0.0.1:PORT", "", "restart rr-java dev"),

  /** {@code rr-java serve}. */
  RR_JAVA_SERVE("with -o %s=127.0.0.1:PORT", "", "restart rr-java serve");

  private static final String HTTP_ADDRESS = "http.address";

  private final String addressOption;
  private final String anyAddress;
  private final String restart;

  Tool(String addressOption, String anyAddress, String restart) {
    this.addressOption = addressOption;
    this.anyAddress = anyAddress;
    this.restart = restart;
  }

  /**
   * Returns how an address is changed without a change of the configuration.
   *
   * @param key the key of the address
   * @return a phrase that begins with "with"; empty if there is no way
   */
  Optional<String> addressOption(String key) {
    boolean isForAnyKey = addressOption.contains("%s");
    return addressOption.isEmpty() || !(isForAnyKey || key.equals(HTTP_ADDRESS))
        ? Optional.empty()
        : Optional.of(addressOption.formatted(key));
  }

  /** Returns what makes the server listen at any address; empty if there is nothing. */
  Optional<String> anyAddress() {
    return Optional.of(anyAddress).filter(option -> !option.isEmpty());
  }

  /** Returns what to do so that the server is started again. */
  String restart() {
    return restart;
  }

  /** Returns the name of a tool that starts the command line. */
  private String optionName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the tool of a name.
   *
   * @throws DevServerException if there is none
   */
  static Tool named(String name) {
    return started()
        .filter(tool -> tool.optionName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DevServerException(
                    "--tool: expected one of "
                        + started().map(Tool::optionName).collect(Collectors.joining(", "))
                        + " but was \""
                        + name
                        + '"'));
  }

  private static Stream<Tool> started() {
    return Arrays.stream(values()).filter(tool -> tool != IN_PROCESS && tool != LIBRARY);
  }
}
