package dev.rrjava.internal.fuzz;

import java.util.function.Consumer;

/**
 * Code that is fuzzed.
 *
 * @param name that of its corpus, and of the command that runs it
 * @param type the class that a fuzzer loads; it has a public static method {@code
 *     fuzzerTestOneInput}
 * @param method that method
 */
public record Target(String name, Class<?> type, Consumer<byte[]> method) {

  /** Runs it with an input; throws an exception or an error if a promise is broken. */
  void run(byte[] input) {
    method.accept(input);
  }

  @Override
  public String toString() {
    return name;
  }
}
