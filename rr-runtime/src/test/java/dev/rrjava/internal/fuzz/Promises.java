package dev.rrjava.internal.fuzz;

import com.sun.management.ThreadMXBean;
import dev.rrjava.worker.MalformedPayloadException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every decoder promises, whatever it is given: no exception but the documented one, memory in
 * proportion to the input, and that what it read can be written and read again. (That it ends at
 * all is watched from outside, by the fuzzer's and the test's time limits.)
 */
public final class Promises {
  /** Bytes that may be allocated for any input: buffers and the first of everything. */
  private static final long FIXED_ALLOCATION = 64 * 1024;

  /** Bytes that may be allocated for each byte of input: objects for the shortest of values. */
  private static final long ALLOCATION_PER_BYTE = 256;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Set by the fuzzer's command line: what a fuzzer adds to the code allocates, too. */
  private static final boolean INSTRUMENTED = Boolean.getBoolean("rr.fuzz.instrumented");

  private Promises() {}

  /**
   * Decodes, twice if the first time seems to allocate too much, for that may have been the loading
   * of classes.
   *
   * @param inputLength bytes that are decoded
   * @param decoding the same each time
   * @return the result, or nothing when the input was refused with the documented exception
   */
  public static <T> Optional<T> decode(int inputLength, Supplier<T> decoding) {
    long allowed = FIXED_ALLOCATION + ALLOCATION_PER_BYTE * inputLength;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Optional<T> result = attempt(decoding);
    if (!INSTRUMENTED && THREADS.getCurrentThreadAllocatedBytes() - before > allowed) {
      before = THREADS.getCurrentThreadAllocatedBytes();
      result = attempt(decoding);
      long used = THREADS.getCurrentThreadAllocatedBytes() - before;
      if (used > allowed) {
        throw new AssertionError(
            inputLength + " bytes of input may cost " + allowed + " of memory, not " + used);
      }
    }
    return result;
  }

  private static <T> Optional<T> attempt(Supplier<T> decoding) {
    try {
      return Optional.of(decoding.get());
    } catch (MalformedPayloadException e) {
      return Optional.empty();
    }
  }

  public static void same(String what, Object wanted, Object got) {
    if (!Objects.equals(wanted, got)) {
      throw new AssertionError(what + ": wanted <" + wanted + ">, got <" + got + ">");
    }
  }

  public static void same(String what, byte[] wanted, byte[] got) {
    int at = Arrays.mismatch(wanted, got);
    if (at >= 0) {
      throw new AssertionError(
          what + ": " + wanted.length + " bytes wanted, " + got.length + " got, unlike at " + at);
    }
  }

  public static void holds(String what, boolean condition) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }
}
