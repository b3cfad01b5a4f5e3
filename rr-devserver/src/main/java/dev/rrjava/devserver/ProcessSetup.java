package dev.rrjava.devserver;

import dev.rrjava.devserver.config.AddressScope;
import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationException;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.inspect.Inspector;
import dev.rrjava.devserver.inspect.OutputLog;
import dev.rrjava.devserver.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The settings of a server with worker processes. */
public final class ProcessSetup {
  private final Path file;
  private final List<String> overrides = new ArrayList<>();
  private Path directory = Path.of("");
  private boolean anyAddress;
  private Consumer<String> output = System.err::println;
  private boolean pages;
  private boolean accessLog;
  private boolean colours;
  private boolean isTraining;
  private @Nullable Project project;
  private OptionalInt debugPort = OptionalInt.empty();
  private Tool tool = Tool.LIBRARY;
  private Runnable waiting = () -> {};

  ProcessSetup(Path file) {
    this.file = file;
  }

  /**
   * Sets the directory in which workers run, and to which the path of the configuration file and
   * relative paths in it are relative.
   *
   * @param directory the directory; the default is the current directory
   * @return this setup
   */
  public ProcessSetup workDirectory(Path directory) {
    this.directory = directory;
    return this;
  }

  /**
   * Sets a value of the configuration, overriding the file.
   *
   * @param key the key with dots, such as {@code http.address}
   * @param value the value
   * @return this setup
   */
  public ProcessSetup override(String key, String value) {
    return override(key + "=" + value);
  }

  ProcessSetup override(String keyAndValue) {
    overrides.add(keyAndValue);
    return this;
  }

  /**
   * Sets whether errors are shown as pages, with what is behind them, and requests at {@code
   * /_rr/}.
   *
   * @param pages false by default, so that responses are those of RoadRunner
   * @return this setup
   */
  public ProcessSetup pages(boolean pages) {
    this.pages = pages;
    return this;
  }

  /**
   * Sets whether a line is printed for each request: method, path, status, length, time, worker and
   * route.
   *
   * @param accessLog false by default
   * @param colours whether the lines have colours, as terminals show them
   * @return this setup
   */
  public ProcessSetup accessLog(boolean accessLog, boolean colours) {
    this.accessLog = accessLog;
    this.colours = colours;
    return this;
  }

  /**
   * Sets the project to develop: when it changes, it is compiled, and the workers are replaced by
   * others with the new classes. A request that arrives in the meantime waits for them. The
   * configuration file is read again when it changes. Switches {@link #pages} on.
   *
   * @param project the application; its classes take the place of the jar or the folder of classes
   *     in {@code server.command}
   * @return this setup
   */
  public ProcessSetup develop(Project project) {
    this.project = project;
    return pages(true);
  }

  /**
   * Sets a port where the worker waits for a debugger; needs {@link #develop}. There is one worker
   * only, and requests may take any time. Without a section {@code http}, that is the worker for
   * jobs.
   *
   * @param port a port on the loopback address
   * @return this setup
   */
  public ProcessSetup debug(int port) {
    debugPort = OptionalInt.of(port);
    return this;
  }

  /**
   * Sets whether the server listens at the configured addresses even if other machines can reach
   * them. It has no protection against them.
   *
   * @param anyAddress whether; the default is false, and the loopback address
   * @return this setup
   */
  public ProcessSetup anyAddress(boolean anyAddress) {
    this.anyAddress = anyAddress;
    return this;
  }

  /**
   * Sets the consumer of lines: those about workers, and those that workers write to standard
   * error.
   *
   * @param output called with a line, by any thread; the default is standard error
   * @return this setup
   */
  public ProcessSetup output(Consumer<String> output) {
    this.output = output;
    return this;
  }

  /**
   * Starts one worker only, for requests, whatever the configuration says, and does not replace it.
   * Jobs wait in their queues, and are lost at the end. There is one process of each service.
   *
   * @return this setup
   */
  public ProcessSetup train() {
    isTraining = true;
    return this;
  }

  /** Sets what the server is started with, so that messages name its options. */
  ProcessSetup tool(Tool used) {
    tool = used;
    return this;
  }

  /** Sets an action for a start that has to wait until a change mends the configuration. */
  ProcessSetup whenWaiting(Runnable action) {
    waiting = action;
    return this;
  }

  /**
   * Starts the server; returns when all workers are ready. With {@link #develop}, requests that
   * arrive before wait, and a configuration that can't be used is shown to them until a change
   * mends it.
   *
   * @return the server; the caller closes it
   * @throws DevServerException if it does not start; the message says why
   */
  public DevServer start() {
    OutputLog console = new OutputLog(output::accept);
    AddressScope scope = anyAddress ? AddressScope.ANY : AddressScope.loopback(tool.anyAddress());
    FirstConfiguration files = new FirstConfiguration(directory, file, overrides, scope);
    Invocation invocation = new Invocation(tool, Optional.of(file));
    ProcessOptions options =
        new ProcessOptions(
            files,
            new Inspector.Settings(pages, accessLog, colours),
            isTraining,
            Optional.ofNullable(project),
            debugPort,
            invocation);
    try {
      if (options.project().isEmpty()) {
        Configuration read = files.read();
        Configuration used = isTraining ? read.withOneWorker() : read;
        return ProcessStartup.start(options, used, console, NoFront.INSTANCE);
      }
      FailureResponse response = new FailureResponse(options.project().get().directory());
      FirstConfiguration.Result ready = files.await(response, invocation, console, waiting);
      return ProcessStartup.start(options, ready.configuration(), console, ready.front());
    } catch (ConfigurationException | WorkerStartException e) {
      throw new DevServerException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevServerException("interrupted before the configuration could be used", e);
    }
  }
}
