package dev.rrjava.runtime.slots;

import dev.rrjava.runtime.relay.StandardStreams;
import dev.rrjava.runtime.worker.Worker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JVM behind many workers: takes the registrations of launchers, gives each a slot, and watches
 * over them until the server, the operator or the heap wants this JVM to end.
 *
 * <p>The end is the same in each case but the death of the server: no launcher is taken any more,
 * so that new ones wait for the next JVM; every slot gives the next request that it gets to another
 * worker and is stopped by the server (relay protocol, 12.1); when none is left, the JVM ends.
 */
public final class SlotHost {
  /** Names the directory where launchers register; its presence chooses this mode. */
  public static final String VARIABLE = "RR_SLOTS";

  /** The limit of the heap in percent. */
  static final String HEAP_VARIABLE = "RR_SLOTS_HEAP";

  private static final long TICK_MILLIS = 100;

  private final SlotDirectory directory;
  private final HeapLimit heap;
  private final SlotTable slots = new SlotTable();

  private final long parentPid = parentPid();
  private @Nullable SlotService service;
  private volatile boolean isReplacing;
  private volatile long lastRegistration = System.nanoTime();

  private SlotHost(SlotDirectory directory, HeapLimit heap) {
    this.directory = directory;
    this.heap = heap;
  }

  /**
   * The host of this process, as its environment says. From now on {@code System.out} prints to
   * {@code System.err}, and what slots print there is labelled.
   *
   * @param environment the variables of the process
   * @return the host, or null when {@code RR_SLOTS} is not set
   * @throws SlotException when this system has no such mode, or the directory can't be used
   */
  public static @Nullable SlotHost of(Map<String, String> environment) {
    String path = environment.get(VARIABLE);
    if (path == null) {
      return null;
    }
    if (path.isBlank()) {
      throw new SlotException(VARIABLE + ": expected the path of a directory but was empty");
    }
    requireSystem();
    HeapLimit heap = HeapLimit.parse(environment.get(HEAP_VARIABLE));
    SlotDirectory directory = SlotDirectory.of(Path.of(path));
    SlotOutput.install();
    StandardStreams.redirectOutput();
    return new SlotHost(directory, heap);
  }

  /** A host that only does in a slot what it is told. */
  static SlotHost forTest(SlotDirectory directory, SlotService service) {
    SlotHost host = new SlotHost(directory, HeapLimit.parse(null));
    host.service = service;
    return host;
  }

  private static void requireSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (!system.startsWith("linux") && !system.startsWith("mac")) {
      throw new SlotException(
          VARIABLE
              + " is set, but one JVM behind many workers needs Linux or macOS. Unset it, and let"
              + " server.command start the JVM itself: one process for each worker");
    }
  }

  /**
   * Serves slots until this JVM is to end. Waits first until no other JVM serves the directory.
   *
   * @param service what is done in each slot
   * @throws SlotException when the directory can't be used
   */
  public void serve(SlotService service) {
    this.service = service;
    try (directory) {
      directory.open();
      Thread registrar = new Thread(this::register, "rr-slots-register");
      registrar.setDaemon(true);
      registrar.start();
      Runtime.getRuntime().addShutdownHook(new Thread(this::endGracefully, "rr-slots-end"));
      watch();
    } catch (IOException e) {
      throw new SlotException(VARIABLE + ": " + directory + " can't be used: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  SlotService service() {
    SlotService current = service;
    if (current == null) {
      throw new IllegalStateException("nothing is served yet");
    }
    return current;
  }

  private void register() {
    RegistrationReader lines = new RegistrationReader(directory.registrations());
    try {
      for (String line = lines.next(); line != null; line = lines.next()) {
        register(line);
      }
    } catch (IOException e) {
      log().log(System.Logger.Level.ERROR, "no launcher can register any more", e);
      replaceJvm("registrations can't be read");
    } finally {
      slots.close();
    }
  }

  private void register(String line) {
    try {
      Registration registration = Registration.parse(line);
      ProcessHandle launcher = registration.launcher().orElse(null);
      if (launcher == null) {
        log().log(System.Logger.Level.DEBUG, "a launcher is gone already: {0}", line);
        return;
      }
      lastRegistration = System.nanoTime();
      Worker worker = Worker.standIn(registration.environment(), registration.pid());
      Slot slot = slots.add(this, launcher, worker);
      if (isReplacing) {
        slot.retire();
      }
      slot.start();
    } catch (IllegalArgumentException e) {
      log().log(System.Logger.Level.ERROR, "a registration was refused: " + e.getMessage());
    }
  }

  void hasEnded(Slot slot) {
    slots.remove(slot);
  }

  /**
   * Begins the end of this JVM, without failing a request. Returns at once.
   *
   * @param reason for the log
   */
  void replaceJvm(String reason) {
    synchronized (this) {
      if (isReplacing) {
        return;
      }
      isReplacing = true;
    }
    try {
      directory.closeRegister();
    } catch (IOException e) {
      log().log(System.Logger.Level.ERROR, "the register can't be closed", e);
    }
    log().log(System.Logger.Level.WARNING, "this JVM gives way to another: {0}", reason);
    for (Slot slot : slots.all()) {
      slot.retire();
    }
  }

  private void watch() throws IOException, InterruptedException {
    directory.prepareNextRegister();
    long busySince = 0;
    while (!slots.awaitEnd(TICK_MILLIS)) {
      if (parentPid() != parentPid) {
        // The launchers find out by the end of this process.
        log().log(System.Logger.Level.INFO, "the server is gone");
        return;
      }
      boolean isIdle = false;
      for (Slot slot : slots.all()) {
        slot.look();
        isIdle |= !slot.isBusy();
      }
      if (!isReplacing) {
        if (heap.isPassed()) {
          replaceJvm("the heap is fuller than " + HEAP_VARIABLE + " allows");
        }
      } else if (isIdle) {
        busySince = 0;
      } else if (busySince == 0) {
        busySince = System.nanoTime();
      } else if (System.nanoTime() - busySince > GracefulEnd.PATIENCE_NANOS) {
        log()
            .log(
                System.Logger.Level.WARNING,
                "requests of {0} slots are cut: they held this JVM for 30 s",
                slots.all().length);
        return;
      }
    }
  }

  /** In a shutdown hook: a signal has come, or somebody called {@link System#exit}. */
  private void endGracefully() {
    GracefulEnd end = new GracefulEnd(slots);
    try {
      end.serveOn(() -> lastRegistration);
      replaceJvm("it was told to end");
      end.awaitIdleness();
    } catch (InterruptedException e) {
      log().log(System.Logger.Level.DEBUG, "the wait for the last requests was cut short", e);
    }
  }

  private static long parentPid() {
    ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
    return parent == null ? 0 : parent.pid();
  }

  private static System.Logger log() {
    return System.getLogger(SlotHost.class.getName());
  }
}
