package dev.rrjava.tools.project;

/** How a user types the options of a new project, which messages name. */
public enum OptionSyntax {
  /** For {@code rr-java init}. */
  COMMAND_LINE("--"),

  /** For the goal {@code rr:init}. */
  MAVEN("-Drr.");

  private final String prefix;

  OptionSyntax(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Returns an option as it is typed.
   *
   * @param name its name, such as {@code package}
   * @return the option, such as {@code --package}
   */
  public String option(String name) {
    return prefix + name;
  }
}
