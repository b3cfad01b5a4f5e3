package dev.rrjava.internal.fuzz;

/** Urlencoded forms that the server leaves to the worker. */
public final class UrlEncodedFormTarget {
  private UrlEncodedFormTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    RawForms.check("application/x-www-form-urlencoded", input);
  }
}
