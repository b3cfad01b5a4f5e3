package dev.rrjava.services;

import java.util.Optional;

/**
 * A process of a program that the server runs.
 *
 * @param pid the id of the process
 * @param command its command line
 * @param memoryBytes the memory of the process that is in RAM (RSS), in bytes; 0 if it has ended
 * @param cpuPercent the share of one CPU that it has taken since it was started; 0 if it has ended
 * @param failure why the server can't tell its state; it has ended then
 */
public record ProgramProcess(
    long pid, String command, long memoryBytes, double cpuPercent, Optional<String> failure) {

  /**
   * Returns whether the process runs.
   *
   * @return false if it has ended
   */
  public boolean isRunning() {
    return failure.isEmpty();
  }
}
