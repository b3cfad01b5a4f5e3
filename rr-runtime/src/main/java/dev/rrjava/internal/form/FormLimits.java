package dev.rrjava.internal.form;

/**
 * Limits of a form: each field takes memory in addition to its bytes.
 *
 * @param fields the maximum number of fields of a urlencoded form
 * @param parts the maximum number of parts of a multipart form
 * @param groups the maximum number of groups that the brackets of all names form
 * @param headBytes the maximum number of bytes of the head of a part
 * @param textBytes the maximum number of bytes of the values of all text fields together
 */
public record FormLimits(int fields, int parts, int groups, int headBytes, long textBytes) {

  /** The limits for forms that a worker reads. RoadRunner has the same limit of parts. */
  public static final FormLimits OF_WORKER =
      new FormLimits(10_000, 1_000, 20_000, 16 * 1024, 16L << 20);

  /** The limits of RoadRunner itself (relay protocol, 6.6), except for the size of the whole. */
  public static final FormLimits OF_SERVER =
      new FormLimits(Integer.MAX_VALUE, 1_000, Integer.MAX_VALUE, 10 << 20, Long.MAX_VALUE);
}
