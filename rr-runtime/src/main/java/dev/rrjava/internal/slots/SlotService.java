package dev.rrjava.internal.slots;

import dev.rrjava.worker.Worker;

/** The code that runs in a slot. */
@FunctionalInterface
public interface SlotService {

  /**
   * Serves until the worker has no more payloads. Called by each slot's own thread.
   *
   * @param worker the worker of the slot; also closed by the caller
   */
  void serve(Worker worker);
}
