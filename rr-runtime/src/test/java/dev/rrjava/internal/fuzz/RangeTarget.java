package dev.rrjava.internal.fuzz;

import dev.rrjava.http.HttpParts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The header {@code Range} of any text, for a content of a length that the first byte says. */
public final class RangeTarget {
  private RangeTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    long length = 1L << (input[0] & 0x3f) % 63;
    String text = new String(input, 1, input.length - 1, StandardCharsets.ISO_8859_1);
    List<long[]> parts =
        Promises.decode(input.length, () -> HttpParts.ranges("bytes=" + text, length))
            .orElseThrow();
    Promises.holds("few", parts.size() <= 100);
    for (int i = 0; i < parts.size(); i++) {
      long[] part = parts.get(i);
      Promises.holds("inside", 0 <= part[0] && part[0] < part[1] && part[1] <= length);
      for (long[] other : parts.subList(0, i)) {
        Promises.holds("apart", part[1] <= other[0] || other[1] <= part[0]);
      }
    }
  }
}
