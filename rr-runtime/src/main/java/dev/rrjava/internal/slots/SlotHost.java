package dev.rrjava.internal.slots;

import dev.rrjava.internal.relay.DevelopmentServer;
import dev.rrjava.internal.relay.StandardStreams;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JVM that serves many workers: accepts the registrations of launchers, gives each a slot, and
 * monitors the slots until the server, the operator or the heap requires this JVM to end.
 *
 * <p>The end is the same in each case except the death of the server: no launcher is accepted any
 * more, so that new ones wait for the next JVM; every slot passes the next request that it gets to
 * another worker and is stopped by the server (relay protocol, 12.1); when no slot is left, the JVM
 * ends.
 */
public final class SlotHost {
  /**
   * The variable with the directory in which launchers register; this mode is used if it is set.
   */
  public static final String VARIABLE = "RR_SLOTS";

  /** The variable with the limit of the heap in percent. */
  static final String HEAP_VARIABLE = "RR_SLOTS_HEAP";

  private static final long TICK_MILLIS = 100;
  private static final int MOST_ATTEMPTS = 100;
  private static final String MEMORY_REASON = "its memory, or another resource, is exhausted";

  private static volatile @Nullable String rpcAddress;

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
   * Returns the host of this process, configured by its environment. From now on {@code System.out}
   * prints to {@code System.err}, where the output of slots is labelled.
   *
   * @param environment the variables of the process
   * @return the host, or null if {@code RR_SLOTS} is not set
   * @throws SlotException if this operating system does not support this mode, or the directory
   *     can't be used
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
    DevelopmentServer.endTogether(environment);
    SlotOutput.install();
    StandardStreams.redirectOutput();
    return new SlotHost(directory, heap);
  }

  /**
   * Returns the address of the server's RPC. The server passes it to the launchers, not to this
   * JVM.
   *
   * @return the value of {@code RR_RPC} of the last launcher; empty if it had none, or if this JVM
   *     serves no slots
   */
  public static Optional<String> rpcAddress() {
    return Optional.ofNullable(rpcAddress);
  }

  /** Returns a host whose slots only run the given service. */
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
              + " is set, but one JVM for many workers needs Linux or macOS. Unset it, and let"
              + " server.command start the JVM itself: one process for each worker");
    }
  }

  /**
   * Serves slots until this JVM should end. First waits until no other JVM serves the directory.
   *
   * @param service the code that runs in each slot
   * @throws SlotException if the directory can't be used
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

  /** Registers a launcher in any case: the server would wait for one that is forgotten. */
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
        log().log(System.Logger.Level.DEBUG, "a launcher has already ended: {0}", line);
        return;
      }
      lastRegistration = System.nanoTime();
      rpcAddress = registration.environment().rpc().orElse(null);
      Worker worker = Worker.standIn(registration.environment(), registration.pid());
      Slot slot = slots.add(this, launcher, worker);
      if (replacement.hasBegun()) {
        slot.retire();
      }
      start(slot);
    } catch (IllegalArgumentException e) {
      log().log(System.Logger.Level.ERROR, "rejected a registration: " + e.getMessage());
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
   * Handles an error in a slot that leaves the virtual machine unsafe. The JVM is replaced.
   *
   * @param slot the slot, which passes its next request to another worker
   * @param failure the error, for the log
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

  /** Checks the slots; returns whether this JVM should end now. */
  private boolean look() throws InterruptedException {
    if (parentPid() != parentPid) {
      // The launchers notice the end of this process.
      log().log(System.Logger.Level.INFO, "the server has ended");
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

  /** Runs in a shutdown hook: a signal has arrived, or {@link System#exit} was called. */
  private void endGracefully() {
    GracefulEnd end = new GracefulEnd(slots);
    try {
      end.serveOn(() -> lastRegistration);
      replacement.begin("it was told to end");
      end.awaitIdleness();
      children.report();
    } catch (InterruptedException e) {
      log().log(System.Logger.Level.DEBUG, "interrupted while waiting for the last requests", e);
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
