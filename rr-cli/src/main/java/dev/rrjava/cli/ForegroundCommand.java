package dev.rrjava.cli;

import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.run.TerminalProcess;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that says which program it runs, and runs it until that ends. */
abstract class ForegroundCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Returns the program. */
  abstract TerminalProcess process() throws ApplicationException;

  /** Prints a message. */
  final void say(String message) {
    spec.commandLine().getErr().println(message);
  }

  @Override
  public final Integer call() throws ApplicationException, InterruptedException {
    TerminalProcess process = process();
    say("running " + String.join(" ", process.command()));
    try {
      int status = process.run();
      if (status != 0) {
        say(process.command().get(0) + " ended with status " + status);
      }
      return status == 0 ? 0 : 1;
    } catch (IOException e) {
      throw new ApplicationException(
          "can't run " + process.command().get(0) + ": " + e.getMessage(), e);
    }
  }
}
