package dev.rrjava.http;

import dev.rrjava.internal.slots.SlotService;
import dev.rrjava.worker.Worker;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Serves each slot of a JVM like a separate worker. */
final class SlotHandlers implements SlotService {
  private final Supplier<? extends RequestHandler> handlers;
  private final HttpWorker ofProcess;
  private final AtomicBoolean isListed = new AtomicBoolean();

  SlotHandlers(Supplier<? extends RequestHandler> handlers, HttpWorker ofProcess) {
    this.handlers = handlers;
    this.ofProcess = ofProcess;
  }

  @Override
  public void serve(Worker worker) {
    // Before the server knows of the slot: a failure here costs no request.
    RequestHandler handler = handlers.get();
    if (!isListed.getAndSet(true)) {
      ofProcess.logRoutes(handler); // the slots have the same routes
    }
    ofProcess.inSlot(worker).serveUntilStop(handler);
  }
}
