package dev.rrjava.devserver.config;

/**
 * A mistake in {@code jobs} that RoadRunner does not refuse, or refuses without a remedy.
 *
 * @param isFatal whether jobs can't be pushed or handled; otherwise some of them only wait
 * @param found what was found, in one sentence
 * @param remedy what to do
 */
public record JobsMistake(boolean isFatal, String found, String remedy) {
  @Override
  public String toString() {
    return found + ": " + remedy;
  }
}
