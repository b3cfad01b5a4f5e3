package dev.rrjava.internal.testing;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import dev.rrjava.http.Request;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Requests as RoadRunner encodes them, {@code http.v1.Request} in protobuf, and decoded again. */
public final class Requests {
  private static final int METHOD = 3;
  private static final int URI = 4;
  private static final int HEADER = 5;
  private static final int RAW_QUERY = 7;

  private Requests() {}

  /**
   * A request without a body.
   *
   * @param target path and query
   * @param headers names and values in turn
   */
  public static Request of(String method, String target, String... headers) {
    return withBody(method, target, "", headers);
  }

  /** A request with a body; as in {@link #of}. */
  public static Request withBody(String method, String target, String body, String... headers) {
    return withBody(method, target, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** As {@link #withBody(String, String, String, String...)}. */
  public static Request withBody(String method, String target, byte[] body, String... headers) {
    byte[] context = context(method, target, headers);
    byte[] bytes = Arrays.copyOf(context, context.length + body.length);
    System.arraycopy(body, 0, bytes, context.length, body.length);
    return Request.decode(new Payload(FrameHeader.PROTO, bytes, context.length));
  }

  /** The encoded request without its body; as in {@link #of}. */
  public static byte[] context(String method, String target, String... headers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    int question = target.indexOf('?');
    try {
      out.writeString(METHOD, method);
      out.writeString(URI, "http://example.test" + target);
      for (int i = 0; i < headers.length; i += 2) {
        out.writeBytes(HEADER, header(headers[i], headers[i + 1]));
      }
      out.writeString(RAW_QUERY, question < 0 ? "" : target.substring(question + 1));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ByteString header(String name, String value) throws IOException {
    ByteString.Output values = ByteString.newOutput();
    CodedOutputStream valuesOut = CodedOutputStream.newInstance(values);
    valuesOut.writeString(1, value);
    valuesOut.flush();
    ByteString.Output entry = ByteString.newOutput();
    CodedOutputStream out = CodedOutputStream.newInstance(entry);
    out.writeString(1, name);
    out.writeBytes(2, values.toByteString());
    out.flush();
    return entry.toByteString();
  }
}
