package dev.rrjava.tools.doctor;

/**
 * What a check has found.
 *
 * @param result whether something has to be done
 * @param found what was found, in one sentence
 * @param remedy what to do; empty if nothing
 */
public record Finding(Result result, String found, String remedy) {

  /** Whether something has to be done. */
  public enum Result {
    /** Nothing has to be done. */
    OK,
    /** The check did not apply, or could not be made. */
    SKIPPED,
    /** It works, but not as one would expect. */
    WARNING,
    /** It does not work. */
    ERROR
  }

  static Finding ok(String found) {
    return new Finding(Result.OK, found, "");
  }

  static Finding skipped(String reason) {
    return new Finding(Result.SKIPPED, reason, "");
  }

  static Finding warning(String found, String remedy) {
    return new Finding(Result.WARNING, found, remedy);
  }

  static Finding error(String found, String remedy) {
    return new Finding(Result.ERROR, found, remedy);
  }
}
