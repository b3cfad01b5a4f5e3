package dev.rrjava.devserver.gateway;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request without its body, as the protobuf message {@code http.v1.Request} (relay protocol,
 * 5.1).
 *
 * <pre>
 *  1 remote_addr  2 protocol  3 method  4 uri   string
 *  5 header   6 cookies   10 attributes         map of string to HeaderValue{1: repeated bytes}
 *  7 raw_query                                  string
 *  8 parsed                                     bool
 *  9 uploads                                    bytes
 * </pre>
 *
 * @param remoteAddress the client's IP address
 * @param protocol the protocol, such as {@code HTTP/1.1}
 * @param method the method as sent
 * @param uri the complete URI, with scheme and host
 * @param headers the fields by canonical name; values have one char per byte
 * @param cookies names and decoded values
 * @param query the query as sent, without the question mark
 * @param parsed whether the body is the tree of a form
 * @param uploads the tree of uploaded files, as JSON; empty if the body is not multipart
 * @param attributes names and values, in the place of those that RoadRunner's middleware sets
 */
record RequestContext(
    String remoteAddress,
    String protocol,
    String method,
    String uri,
    Map<String, List<String>> headers,
    Map<String, byte[]> cookies,
    String query,
    boolean parsed,
    byte[] uploads,
    Map<String, String> attributes) {
  private static final int REMOTE_ADDRESS = 1;
  private static final int PROTOCOL = 2;
  private static final int METHOD = 3;
  private static final int URI = 4;
  private static final int HEADER = 5;
  private static final int COOKIES = 6;
  private static final int RAW_QUERY = 7;
  private static final int PARSED = 8;
  private static final int UPLOADS = 9;
  private static final int ATTRIBUTES = 10;

  /** The key in an entry of a map. */
  private static final int KEY = 1;

  private static final int VALUE = 2;

  /** The item in a HeaderValue. */
  private static final int ITEM = 1;

  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  /** Returns the encoded message. */
  byte[] encode() {
    return message(this::writeTo);
  }

  private void writeTo(CodedOutputStream out) throws IOException {
    writeText(out, REMOTE_ADDRESS, remoteAddress);
    writeText(out, PROTOCOL, protocol);
    writeText(out, METHOD, method);
    writeText(out, URI, uri);
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      List<byte[]> values =
          header.getValue().stream()
              .map(value -> value.getBytes(StandardCharsets.ISO_8859_1))
              .toList();
      writeEntry(out, HEADER, header.getKey(), values);
    }
    for (Map.Entry<String, byte[]> cookie : cookies.entrySet()) {
      writeEntry(out, COOKIES, cookie.getKey(), List.of(cookie.getValue()));
    }
    writeText(out, RAW_QUERY, query);
    if (parsed) {
      out.writeBool(PARSED, true);
    }
    if (uploads.length > 0) {
      out.writeByteArray(UPLOADS, uploads);
    }
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      byte[] value = attribute.getValue().getBytes(StandardCharsets.UTF_8);
      writeEntry(out, ATTRIBUTES, attribute.getKey(), List.of(value));
    }
  }

  private static void writeText(CodedOutputStream out, int field, String text) throws IOException {
    if (!text.isEmpty()) {
      out.writeString(field, text);
    }
  }

  private static void writeEntry(CodedOutputStream out, int field, String key, List<byte[]> values)
      throws IOException {
    byte[] value =
        message(
            inner -> {
              for (byte[] item : values) {
                inner.writeByteArray(ITEM, item);
              }
            });
    out.writeByteArray(
        field,
        message(
            inner -> {
              inner.writeString(KEY, key);
              inner.writeByteArray(VALUE, value);
            }));
  }

  /** Encodes a nested message, which is encoded like bytes. */
  private static byte[] message(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      fields.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
    return bytes.toByteArray();
  }
}
