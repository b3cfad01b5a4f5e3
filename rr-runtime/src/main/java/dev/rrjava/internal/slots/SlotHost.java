package dev.rrjava.internal.slots;

import dev.rrjava.internal.relay.StandardStreams;
import dev.rrjava.worker.Worker;
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
  private static final int MOST_ATTEMPTS = 100;
  private static final String MEMORY_REASON = "its memory, or another resource, is at an end";

  private final SlotDirectory directory;
  private final HeapLimit heap;
  private final SlotTable slots = new SlotTable();

  private final long parentPid = parentPid();
  private final Replacement replacement;
  private final LeftChildren children = new LeftChildren();
  private @Nullable SlotService service;
  private volatile long lastRegistration = System.nanoTime();

  private SlotHost(SlotDirectory directory, HeapLimit heap) {
    this.directory = directory;
    this.heap = heap;
    this.replacement = new Replacement(directory, slots);
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
      children.report();
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
        registerPersistently(line);
      }
    } catch (IOException e) {
      log().log(System.Logger.Level.ERROR, "no launcher can register any more", e);
      replacement.begin("registrations can't be read");
    } finally {
      slots.close();
    }
  }

  /** A launcher that is forgotten would make the server wait for it. */
  private void registerPersistently(String line) {
    for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
      try {
        register(line);
        return;
      } catch (OutOfMemoryError e) {
        replacement.begin(MEMORY_REASON);
      }
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
      if (replacement.hasBegun()) {
        slot.retire();
      }
      start(slot);
    } catch (IllegalArgumentException e) {
      log().log(System.Logger.Level.ERROR, "a registration was refused: " + e.getMessage());
    }
  }

  private void start(Slot slot) {
    try {
      slot.start();
    } catch (OutOfMemoryError e) {
      slots.remove(slot);
      throw e;
    }
  }

  void hasEnded(Slot slot) {
    slots.remove(slot);
  }

  /**
   * Takes note that the handler of a slot left the virtual machine unsafe. The JVM gives way.
   *
   * @param slot gives its next request to another worker
   * @param failure for the log
   */
  void failed(Slot slot, VirtualMachineError failure) {
    slot.retire();
    replacement.begin(MEMORY_REASON);
    try {
      log().log(System.Logger.Level.ERROR, slot.name(), failure);
    } catch (OutOfMemoryError e) {
      // The log of the replacement says as much.
    }
  }

  private void watch() throws IOException, InterruptedException {
    directory.prepareNextRegister();
    boolean isDue = false;
    while (!isDue && !slots.awaitEnd(TICK_MILLIS)) {
      try {
        isDue = look();
      } catch (OutOfMemoryError e) {
        replacement.begin(MEMORY_REASON);
      }
    }
  }

  /** Looks after the slots; returns whether this JVM is to end now. */
  private boolean look() throws InterruptedException {
    if (parentPid() != parentPid) {
      // The launchers find out by the end of this process.
      log().log(System.Logger.Level.INFO, "the server is gone");
      return true;
    }
    for (Slot slot : slots.all()) {
      slot.look();
    }
    if (replacement.hasBegun()) {
      return replacement.isDue();
    }
    if (heap.isPassed()) {
      replacement.begin("the heap is fuller than " + HEAP_VARIABLE + " allows");
    }
    return false;
  }

  /** In a shutdown hook: a signal has come, or somebody called {@link System#exit}. */
  private void endGracefully() {
    GracefulEnd end = new GracefulEnd(slots);
    try {
      end.serveOn(() -> lastRegistration);
      replacement.begin("it was told to end");
      end.awaitIdleness();
      children.report();
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
