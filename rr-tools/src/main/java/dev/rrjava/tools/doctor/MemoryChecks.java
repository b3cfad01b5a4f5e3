package dev.rrjava.tools.doctor;

import dev.rrjava.tools.start.JavaCommand;
import java.util.Locale;
import java.util.OptionalLong;

/** Checks the limits of memory. */
final class MemoryChecks {
  /**
   * What a JVM needs beside its heap, in megabytes: classes, compiled code, threads and buffers.
   * The documents name the same number.
   */
  static final int BESIDE_HEAP = 60;

  /** The part of the memory that is the largest heap without -Xmx. */
  private static final int DEFAULT_PART = 4;

  private MemoryChecks() {}

  static Finding limit(Service service) {
    Pool.Plan plan = service.pool().plan();
    int limit = plan.settings().supervisor().memoryMegabytes();
    if (limit == 0) {
      return Finding.ok("max_worker_memory is not set");
    }
    if (service.sharedJvm().isPresent()) {
      return Finding.ok("max_worker_memory applies to launchers only");
    }
    if (service.java().isEmpty()) {
      return Finding.skipped("the heap is not known: server.command does not run java itself");
    }
    OptionalLong heap = heap(service.java().get());
    if (heap.isEmpty()) {
      return Finding.warning(
          "max_worker_memory is " + limit + " MB, and the heap has no limit of its own",
          "set -Xmx in worker.args, at least " + BESIDE_HEAP + " MB below it");
    }
    long needed = heap.getAsLong() + BESIDE_HEAP;
    String found = "max_worker_memory is " + limit + " MB, a worker needs up to " + needed + " MB";
    return limit < needed
        ? Finding.warning(
            found + ", so healthy workers are replaced",
            "set "
                + plan.key()
                + ".supervisor.max_worker_memory to "
                + needed
                + " or more, or -Xmx lower")
        : Finding.ok(found);
  }

  static Finding machine(Service service) {
    if (service.pools().isEmpty()) {
      return Finding.skipped("there are no workers: neither http nor jobs");
    }
    if (service.pools().stream().anyMatch(pool -> pool.java().isEmpty())) {
      return Finding.skipped("the heap is not known: server.command does not run java itself");
    }
    long total = service.machine().megabytes();
    int workers = 0;
    long needed = 0;
    boolean hasLimits = true;
    for (Pool pool : service.pools()) {
      OptionalLong heap = heap(pool.java().orElseThrow());
      hasLimits &= heap.isPresent();
      workers += pool.plan().startedJvms();
      needed += pool.plan().startedJvms() * (heap.orElse(total / DEFAULT_PART) + BESIDE_HEAP);
    }
    String found =
        workers
            + (isOneJvm(service) ? " JVM needs up to " : " workers need up to ")
            + needed
            + " MB, this machine has "
            + total
            + " MB";
    if (needed <= total) {
      return Finding.ok(found);
    }
    return Finding.warning(
        found,
        hasLimits
            ? "set num_workers or -Xmx lower"
            : "set -Xmx in worker.args; without it a heap may take a quarter of the memory");
  }

  private static boolean isOneJvm(Service service) {
    return service.pools().size() == 1 && service.pool().plan().startedJvms() == 1;
  }

  /** Returns the largest heap in megabytes. */
  static OptionalLong heap(JavaCommand java) {
    String text =
        java.option("-Xmx")
            .or(() -> java.option("-XX:MaxHeapSize="))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    if (!text.matches("\\d{1,15}[kmgt]?")) {
      return OptionalLong.empty();
    }
    long number = Long.parseLong(text.replaceAll("\\D", ""));
    return OptionalLong.of(
        switch (text.charAt(text.length() - 1)) {
          case 'k' -> number >> 10;
          case 'm' -> number;
          case 'g' -> number << 10;
          case 't' -> number << 20;
          default -> number >> 20;
        });
  }
}
