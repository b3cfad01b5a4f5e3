package dev.rrjava.devserver;

import java.util.Locale;

/** What a developer starts the server with; messages name its options. */
enum Tool {
  /** A program that uses this library for a server in its own process. */
  IN_PROCESS("with InProcessSetup.port", "start the program again"),

  /** A command line that takes {@code -o}, as {@code rr serve} does. */
  COMMAND_LINE("in .rr.yaml, or with -o %s=127.0.0.1:PORT", "start the server again"),

  /** Maven. */
  MAVEN("in .rr.yaml, or with -Drr.address=127.0.0.1:PORT", "restart mvn rr:dev");

  private final String addressOption;
  private final String restart;

  Tool(String addressOption, String restart) {
    this.addressOption = addressOption;
    this.restart = restart;
  }

  /**
   * Returns how an address is changed.
   *
   * @param key the key of the address
   * @return the rest of a sentence that begins with "set another" and the key
   */
  String remedy(String key) {
    boolean isForHttp = key.equals("http.address");
    return isForHttp || this == COMMAND_LINE ? addressOption.formatted(key) : "in .rr.yaml";
  }

  /** Returns what to do so that the server is started again. */
  String restart() {
    return restart;
  }

  /**
   * Returns the tool of a name.
   *
   * @throws DevServerException if there is none
   */
  static Tool named(String name) {
    for (Tool tool : values()) {
      if (tool.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return tool;
      }
    }
    throw new DevServerException("--tool: expected maven or command-line but was \"" + name + '"');
  }
}
