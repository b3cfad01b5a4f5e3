package dev.rrjava.devserver.host;

import dev.rrjava.relay.InMemoryRelay;
import dev.rrjava.relay.Relay;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Starts workers as threads of this process, over relays in memory. */
public final class ThreadStarter implements WorkerStarter {
  private final Consumer<Relay> worker;
  private final Console console;
  private final Set<ThreadLife> running = ConcurrentHashMap.newKeySet();

  /**
   * Creates a starter.
   *
   * @param worker serves one end of a relay until the host tells it to stop
   * @param console shows exceptions of the threads
   */
  public ThreadStarter(Consumer<Relay> worker, Console console) {
    this.worker = worker;
    this.console = console;
  }

  @Override
  public HostedWorker start(int number) throws WorkerStartException {
    InMemoryRelay relay = InMemoryRelay.create();
    ThreadLife life = new ThreadLife(number, relay);
    running.add(life);
    life.start();
    WorkerLink link = new WorkerLink(relay.host());
    try {
      link.greet();
      return new HostedWorker(number, life, link);
    } catch (IOException e) {
      life.kill();
      throw new WorkerStartException("worker " + number + " did not start: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    running.forEach(ThreadLife::kill);
  }

  private final class ThreadLife implements WorkerLife {
    private final int number;
    private final InMemoryRelay relay;
    private final Thread thread;
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    ThreadLife(int number, InMemoryRelay relay) {
      this.number = number;
      this.relay = relay;
      this.thread = new Thread(this::run, "worker-" + number);
      thread.setDaemon(true);
    }

    void start() {
      thread.start();
    }

    private void run() {
      String end = "its thread ended";
      try {
        worker.accept(relay.worker());
      } catch (RuntimeException | Error e) {
        end = e.toString();
        throw e;
      } finally {
        running.remove(this);
        close(relay.worker());
        ended.complete(end);
      }
    }

    @Override
    public long pid() {
      return ProcessHandle.current().pid();
    }

    @Override
    public boolean isAlive() {
      return !ended.isDone();
    }

    @Override
    public CompletableFuture<String> ended() {
      return ended;
    }

    /**
     * Closes the relay. A thread can't be killed; without a relay it ends when its handler returns.
     */
    @Override
    public void kill() {
      if (isAlive()) {
        close(relay.host());
        thread.interrupt();
        ended.complete("its relay was closed");
      }
    }

    private void close(Relay end) {
      try {
        end.close();
      } catch (IOException e) {
        console.worker(number, "can't close its relay: " + e.getMessage());
      }
    }
  }
}
