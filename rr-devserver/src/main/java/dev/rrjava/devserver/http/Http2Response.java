package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.ReplyWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.frames.DataFrame;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.jspecify.annotations.Nullable;

/** Writes a response in HTTP/2. */
final class Http2Response implements ReplyWriter {
  private static final int CONTINUE = 100;

  /** What is about the connection in HTTP/1. */
  private static final Set<String> NEVER_SENT = Set.of("Connection", "Transfer-Encoding");

  private final Stream stream;
  private final ClientWrites writes = new ClientWrites();
  private @Nullable HeadersFrame unsentHead;
  private boolean endsConnection;

  Http2Response(Stream stream) {
    this.stream = stream;
  }

  /** Lets the client send the body of its request. */
  void sendContinue() {
    HeadersFrame frame = frame(CONTINUE, Map.of(), false);
    writes.writeLast(callback -> stream.headers(frame, callback));
  }

  @Override
  public void interim(int status, Map<String, List<String>> fields) throws IOException {
    HeadersFrame frame = frame(status, fields, false);
    writes.write(callback -> stream.headers(frame, callback));
  }

  @Override
  public void head(int status, Map<String, List<String>> fields) {
    endsConnection = List.of("close").equals(fields.get("Connection"));
    unsentHead = frame(status, fields, true);
  }

  private HeadersFrame frame(int status, Map<String, List<String>> fields, boolean hasDate) {
    HttpFields.Mutable sent = fields(fields);
    if (hasDate && !fields.containsKey("Date")) {
      sent.add("date", ResponseDate.now());
    }
    return new HeadersFrame(
        stream.getId(), new MetaData.Response(status, null, HttpVersion.HTTP_2, sent), null, false);
  }

  private static HttpFields.Mutable fields(Map<String, List<String>> fields) {
    HttpFields.Mutable sent = HttpFields.build();
    fields.forEach(
        (name, values) -> {
          if (!NEVER_SENT.contains(name)) {
            values.forEach(value -> sent.add(name.toLowerCase(Locale.ROOT), value));
          }
        });
    return sent;
  }

  @Override
  public void body(byte[] bytes, int offset, int length) throws IOException {
    HeadersFrame head = takeHead();
    if (head != null) {
      writes.write(callback -> stream.headers(head, callback));
    }
    if (length > 0) {
      DataFrame frame =
          new DataFrame(stream.getId(), ByteBuffer.wrap(bytes, offset, length), false);
      writes.write(callback -> stream.data(frame, callback));
    }
  }

  @Override
  public void end(Map<String, List<String>> trailers) {
    HeadersFrame head = takeHead();
    if (head != null && trailers.isEmpty()) {
      HeadersFrame last = new HeadersFrame(stream.getId(), head.getMetaData(), null, true);
      writes.writeLast(callback -> stream.headers(last, callback));
      return;
    }
    if (head != null) {
      writes.writeLast(callback -> stream.headers(head, callback));
    }
    if (trailers.isEmpty()) {
      DataFrame last = new DataFrame(stream.getId(), ByteBuffer.allocate(0), true);
      writes.writeLast(callback -> stream.data(last, callback));
    } else {
      HeadersFrame last =
          new HeadersFrame(
              stream.getId(), new MetaData(HttpVersion.HTTP_2, fields(trailers)), null, true);
      writes.writeLast(callback -> stream.headers(last, callback));
    }
  }

  private @Nullable HeadersFrame takeHead() {
    HeadersFrame head = unsentHead;
    unsentHead = null;
    return head;
  }

  /** Returns the writes to the client. */
  ClientWrites writes() {
    return writes;
  }

  /** Returns whether no other request should follow on this connection. */
  boolean endsConnection() {
    return endsConnection;
  }
}
