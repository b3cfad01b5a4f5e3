package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.InitSettings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the command that prepares the start of the workers, such as a migration of a database. */
public final class InitCommand {
  private static final String NAME = "on_init";

  private InitCommand() {}

  /**
   * Runs a command and waits for its end. An error is shown on the console, if the server starts in
   * spite of it.
   *
   * @param settings the command
   * @param inherited variables that it inherits in addition to those of this server
   * @param console shows what it prints
   * @throws WorkerStartException if it fails and is required
   */
  public static void run(InitSettings settings, Map<String, String> inherited, Console console)
      throws WorkerStartException {
    Program program = new Program("server.on_init", settings.command(), settings.directory());
    try {
      ProcessBuilder builder = program.inOwnSession();
      builder.environment().putAll(inherited);
      builder.environment().putAll(settings.environment());
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      ForwardedOutput output = ForwardedOutput.start(NAME, process.getInputStream(), console);
      awaitEnd(process, program, settings);
      output.awaitEnd();
    } catch (IOException e) {
      WorkerStartException failure =
          e instanceof WorkerStartException exception
              ? exception
              : program.failed(String.valueOf(e.getMessage()), e);
      if (settings.isRequired()) {
        throw failure;
      }
      console.labelled(NAME, failure.getMessage() + "\n  starting without it; see exit_on_error");
    }
  }

  private static void awaitEnd(Process process, Program program, InitSettings settings)
      throws WorkerStartException {
    try {
      if (!process.waitFor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        throw program.failed(
            "it did not end within " + settings.timeout().toMillis() + " ms; killed it", null);
      }
      if (process.exitValue() != 0) {
        throw program.failed("exit status " + process.exitValue(), null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw program.failed("interrupted", e);
    } finally {
      new ProcessLife(process).kill();
    }
  }
}
