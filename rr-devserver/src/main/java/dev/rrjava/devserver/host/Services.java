package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.ServiceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Programs beside the workers, which continue to run when workers are replaced: those of the
 * configuration, and those that were started on request. Thread-safe.
 */
public final class Services implements AutoCloseable {
  private final Console console;
  private final NavigableMap<String, Running> running = new TreeMap<>();
  private Map<String, String> inherited = Map.of();

  /** A program, and whether the configuration has it. */
  private record Running(
      ServiceSettings settings, boolean isConfigured, List<ServiceProcess> processes) {
    void close() {
      processes.forEach(ServiceProcess::close);
    }
  }

  /**
   * Creates it without any program.
   *
   * @param console shows the lines of the programs
   */
  public Services(Console console) {
    this.console = console;
  }

  /**
   * Ends the programs of the configuration that are no longer wanted, or are wanted with other
   * settings, and starts the others that do not run yet.
   *
   * @param wanted the programs
   * @param variables those that they inherit in addition to those of this server
   * @throws WorkerStartException if a program can't be started
   */
  public synchronized void change(List<ServiceSettings> wanted, Map<String, String> variables)
      throws WorkerStartException {
    inherited = Map.copyOf(variables);
    for (Running program : List.copyOf(running.values())) {
      if (program.isConfigured() && !wanted.contains(program.settings())) {
        end(program);
      }
    }
    for (ServiceSettings service : wanted) {
      if (!running.containsKey(service.name())) {
        start(service, true);
      }
    }
  }

  /**
   * Starts a program.
   *
   * @param service the program
   * @return false if there is one with this name
   * @throws WorkerStartException if it can't be started
   */
  public synchronized boolean start(ServiceSettings service) throws WorkerStartException {
    if (running.containsKey(service.name())) {
      return false;
    }
    start(service, false);
    return true;
  }

  private void start(ServiceSettings service, boolean isConfigured) throws WorkerStartException {
    Running program = new Running(service, isConfigured, new ArrayList<>());
    running.put(service.name(), program);
    try {
      for (int i = 0; i < service.processes(); i++) {
        program.processes().add(ServiceProcess.start(service, inherited, console));
      }
    } catch (WorkerStartException e) {
      end(program);
      throw e;
    }
  }

  /**
   * Ends a program, and waits for that.
   *
   * @param name its name
   * @return false if there is none with this name
   */
  public synchronized boolean stop(String name) {
    Running program = running.get(name);
    if (program == null) {
      return false;
    }
    end(program);
    return true;
  }

  private void end(Running program) {
    program.close();
    running.remove(program.settings().name());
  }

  /**
   * Ends the processes of a program, and starts others.
   *
   * @param name its name
   * @return false if there is none with this name
   * @throws WorkerStartException if it can't be started; it is not there any more then
   */
  public synchronized boolean restart(String name) throws WorkerStartException {
    Running program = running.get(name);
    if (program == null) {
      return false;
    }
    end(program);
    start(program.settings(), program.isConfigured());
    return true;
  }

  /**
   * Returns the programs.
   *
   * @return their names, sorted
   */
  public synchronized List<String> names() {
    return List.copyOf(running.keySet());
  }

  /**
   * Returns the processes of a program, those included that have ended.
   *
   * @param name its name
   * @return their ids; empty if there is no program with this name
   */
  public synchronized Optional<List<Long>> pids(String name) {
    return Optional.ofNullable(running.get(name))
        .map(program -> program.processes().stream().map(ServiceProcess::pid).toList());
  }

  /**
   * Returns the command of a program.
   *
   * @param name its name
   * @return the words with spaces between them; empty if there is no program with this name
   */
  public synchronized Optional<String> command(String name) {
    return Optional.ofNullable(running.get(name))
        .map(program -> String.join(" ", program.settings().command()));
  }

  @Override
  public synchronized void close() {
    running.values().forEach(Running::close);
    running.clear();
  }
}
