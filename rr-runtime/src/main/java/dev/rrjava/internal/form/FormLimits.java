package dev.rrjava.internal.form;

/**
 * What a form may have at most: each field takes memory besides its bytes.
 *
 * @param fields fields of a urlencoded form
 * @param parts parts of a multipart form
 * @param groups groups that the brackets of all names make together
 * @param headBytes bytes of the head of a part
 * @param textBytes bytes of the values of all text fields together
 */
public record FormLimits(int fields, int parts, int groups, int headBytes, long textBytes) {

  /** For forms that a worker reads. RoadRunner has the same limit of parts. */
  public static final FormLimits OF_WORKER =
      new FormLimits(10_000, 1_000, 20_000, 16 * 1024, 16L << 20);

  /** What RoadRunner itself accepts (relay protocol, 6.6), but for the size of the whole. */
  public static final FormLimits OF_SERVER =
      new FormLimits(Integer.MAX_VALUE, 1_000, Integer.MAX_VALUE, 10 << 20, Long.MAX_VALUE);
}
