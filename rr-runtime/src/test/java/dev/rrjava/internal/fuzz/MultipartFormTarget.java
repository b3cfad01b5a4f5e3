package dev.rrjava.internal.fuzz;

/** Multipart forms that the server leaves to the worker. */
public final class MultipartFormTarget {
  private MultipartFormTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    RawForms.check("multipart/form-data; boundary=b", input);
  }
}
