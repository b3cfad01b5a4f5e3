package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.host.ResidentMemory;
import java.time.Duration;
import java.time.Instant;

/**
 * What a process uses.
 *
 * @param memoryBytes the memory that is in RAM
 * @param cpuPercent the share of one CPU since its start
 */
record ProcessFigures(long memoryBytes, double cpuPercent) {

  static ProcessFigures of(long pid) {
    double percent =
        ProcessHandle.of(pid)
            .map(ProcessHandle::info)
            .flatMap(
                info ->
                    info.totalCpuDuration()
                        .flatMap(used -> info.startInstant().map(start -> percent(used, start))))
            .orElse(0.0);
    return new ProcessFigures(ResidentMemory.bytesOf(pid).orElse(0), percent);
  }

  private static double percent(Duration used, Instant start) {
    long elapsed = Duration.between(start, Instant.now()).toMillis();
    return elapsed <= 0 ? 0 : 100.0 * used.toMillis() / elapsed;
  }
}
