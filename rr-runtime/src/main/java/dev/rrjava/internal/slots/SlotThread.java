package dev.rrjava.internal.slots;

import dev.rrjava.internal.thread.ServingThread;
import java.nio.charset.StandardCharsets;

/** The thread of a slot. What it prints is labelled with the slot. */
final class SlotThread extends ServingThread {
  private final byte[] label;

  SlotThread(Slot slot) {
    super(slot, slot.name());
    this.label = ("[" + slot.name() + "] ").getBytes(StandardCharsets.US_ASCII);
    // The serving thread keeps the JVM running; a handler that never ends does not.
    setDaemon(true);
  }

  byte[] label() {
    return label;
  }
}
