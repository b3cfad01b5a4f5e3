package dev.rrjava.internal.form;

import dev.rrjava.internal.form.FormException.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code application/x-www-form-urlencoded} (WHATWG URL) as strictly as RoadRunner does:
 * rejects malformed percent-encoding and semicolons.
 */
public final class UrlEncodedForm {
  private UrlEncodedForm() {}

  /**
   * Returns the fields of a form, or the parameters of a query.
   *
   * @param bytes the array that contains the form
   * @param start the index of the first byte
   * @param end the index after the last byte
   * @param limits the limits of the form
   * @return the fields, in order
   * @throws FormException if the form is malformed or too large
   */
  public static List<FormField> fields(byte[] bytes, int start, int end, FormLimits limits)
      throws FormException {
    return fields(bytes, start, end, limits, StandardCharsets.UTF_8);
  }

  /**
   * Returns the fields of a form, as {@link #fields(byte[], int, int, FormLimits)} does, in another
   * charset.
   *
   * @param bytes the array that contains the form
   * @param start the index of the first byte
   * @param end the index after the last byte
   * @param limits the limits of the form
   * @param charset the charset of names and values; bytes that are not valid in it become U+FFFD
   * @return the fields, in order
   * @throws FormException if the form is malformed or too large
   */
  public static List<FormField> fields(
      byte[] bytes, int start, int end, FormLimits limits, Charset charset) throws FormException {
    List<FormField> fields = new ArrayList<>();
    long textBytes = 0;
    for (int from = start; from < end; ) {
      int to = indexOf(bytes, from, end, '&');
      if (indexOf(bytes, from, to, ';') < to) {
        throw new FormException(Fault.SEMICOLON, "");
      }
      if (to > from) {
        textBytes += to - from;
        if (fields.size() == limits.fields() || textBytes > limits.textBytes()) {
          throw new FormException(
              Fault.TOO_LARGE,
              "at most " + limits.fields() + " fields of " + limits.textBytes() + " bytes");
        }
        int equals = indexOf(bytes, from, to, '=');
        String name = text(bytes, from, equals, charset);
        fields.add(new FormField(name, text(bytes, Math.min(equals + 1, to), to, charset)));
      }
      from = to + 1;
    }
    return fields;
  }

  private static int indexOf(byte[] bytes, int start, int end, char wanted) {
    int index = start;
    while (index < end && bytes[index] != wanted) {
      index++;
    }
    return index;
  }

  private static String text(byte[] bytes, int start, int end, Charset charset)
      throws FormException {
    return new String(PercentDecoding.decode(bytes, start, end, true), charset);
  }
}
