package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.ServiceSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Programs beside the workers, which continue to run when workers are replaced. */
public final class Services implements AutoCloseable {
  private final Console console;
  private final Map<ServiceSettings, List<ServiceProcess>> running = new HashMap<>();

  /**
   * Creates it without any program.
   *
   * @param console shows the lines of the programs
   */
  public Services(Console console) {
    this.console = console;
  }

  /**
   * Ends the programs that are no longer wanted, or are wanted with other settings, and starts the
   * others that do not run yet.
   *
   * @param wanted the programs
   * @param inherited variables that they inherit in addition to those of this server
   * @throws WorkerStartException if a program can't be started
   */
  public synchronized void change(List<ServiceSettings> wanted, Map<String, String> inherited)
      throws WorkerStartException {
    for (ServiceSettings service : List.copyOf(running.keySet())) {
      if (!wanted.contains(service)) {
        running.getOrDefault(service, List.of()).forEach(ServiceProcess::close);
        running.remove(service);
      }
    }
    for (ServiceSettings service : wanted) {
      if (!running.containsKey(service)) {
        List<ServiceProcess> processes = new ArrayList<>();
        running.put(service, processes);
        for (int i = 0; i < service.processes(); i++) {
          processes.add(ServiceProcess.start(service, inherited, console));
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    running.values().forEach(processes -> processes.forEach(ServiceProcess::close));
    running.clear();
  }
}
