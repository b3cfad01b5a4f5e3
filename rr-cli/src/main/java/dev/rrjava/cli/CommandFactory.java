package dev.rrjava.cli;

import picocli.CommandLine;

/** Creates the commands, and gives them the terminal. */
final class CommandFactory implements CommandLine.IFactory {
  private final CommandLine.IFactory others = CommandLine.defaultFactory();
  private final Terminal terminal;

  CommandFactory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == GetCommand.class) {
      return type.cast(new GetCommand(terminal));
    }
    if (type == DoctorCommand.class) {
      return type.cast(new DoctorCommand(terminal));
    }
    if (type == ServeCommand.class) {
      return type.cast(new ServeCommand(terminal));
    }
    if (type == VersionsCommand.class) {
      return type.cast(new VersionsCommand(terminal));
    }
    return others.create(type);
  }
}
