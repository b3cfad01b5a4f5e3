package dev.rrjava.internal.slots;

import dev.rrjava.worker.Worker;

/** What is done in a slot. */
@FunctionalInterface
public interface SlotService {

  /**
   * Serves until the worker has no more payloads. Called by each slot's own thread.
   *
   * @param worker of the slot; closed by the caller, too
   */
  void serve(Worker worker);
}
