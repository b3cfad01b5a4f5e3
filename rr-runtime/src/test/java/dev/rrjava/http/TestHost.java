package dev.rrjava.http;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.testing.Requests;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.relay.InMemoryRelay;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The server's side of a worker under test: says what it is told to, and reads the answers. */
final class TestHost {
  final InMemoryRelay relay = InMemoryRelay.create();
  private final FrameWriter writer = new FrameWriter(relay.host().output());
  private final FrameReader reader = new FrameReader(relay.host().input());

  /** One frame of an answer, taken apart. */
  record Answer(Frame frame, int status, Map<String, List<String>> headers, String body) {
    boolean isStream() {
      return frame.hasStreamBit(FrameHeader.STREAM);
    }

    /** Returns whether the response ends with this frame, which has nothing else. */
    boolean isEmptyEnd() {
      return !isStream() && frame.payload().length == 0;
    }

    /** Returns the values of a header, joined by " + "; empty if there is none. */
    String header(String name) {
      return String.join(" + ", headers.getOrDefault(name, List.of()));
    }
  }

  HttpWorker httpWorker(String version) {
    return HttpWorker.over(worker(version));
  }

  Worker worker(String version) {
    return Worker.over(relay.worker(), Environment.of(Map.of("RR_VERSION", version)));
  }

  void send(Frame frame) throws IOException {
    writer.write(frame);
  }

  void request(String method, String pathAndQuery) throws IOException {
    request(method, pathAndQuery, "HTTP/1.1");
  }

  /** Sends a request with headers: names and values in turn. */
  void requestWith(String method, String target, String... headers) throws IOException {
    byte[] context = Requests.context(method, target, headers);
    send(new Frame(FrameHeader.PROTO, 0, new int[] {context.length}, context));
  }

  /** Sends a GET with headers, of which the protocol is told. */
  void requestOfHttp11(String target, String... headers) throws IOException {
    byte[] context = Requests.context("GET", target, headers);
    byte[] protocol =
        DynamicMessage.newBuilder(HttpMessages.REQUEST)
            .setField(HttpMessages.REQUEST.findFieldByName("protocol"), "HTTP/1.1")
            .build()
            .toByteArray();
    byte[] whole = Arrays.copyOf(context, context.length + protocol.length);
    System.arraycopy(protocol, 0, whole, context.length, protocol.length);
    send(new Frame(FrameHeader.PROTO, 0, new int[] {whole.length}, whole));
  }

  /** Sends a POST with a body of a coding. */
  void requestWithBody(byte[] body, String coding) throws IOException {
    byte[] context = Requests.context("POST", "/", "Content-Encoding", coding);
    byte[] payload = Arrays.copyOf(context, context.length + body.length);
    System.arraycopy(body, 0, payload, context.length, body.length);
    send(new Frame(FrameHeader.PROTO, 0, new int[] {context.length}, payload));
  }

  void request(String method, String pathAndQuery, String protocol) throws IOException {
    int question = pathAndQuery.indexOf('?');
    byte[] context =
        DynamicMessage.newBuilder(HttpMessages.REQUEST)
            .setField(HttpMessages.REQUEST.findFieldByName("remote_addr"), "127.0.0.1")
            .setField(HttpMessages.REQUEST.findFieldByName("protocol"), protocol)
            .setField(HttpMessages.REQUEST.findFieldByName("method"), method)
            .setField(
                HttpMessages.REQUEST.findFieldByName("uri"), "http://example.test" + pathAndQuery)
            .setField(
                HttpMessages.REQUEST.findFieldByName("raw_query"),
                question < 0 ? "" : pathAndQuery.substring(question + 1))
            .build()
            .toByteArray();
    send(new Frame(FrameHeader.PROTO, 0, new int[] {context.length}, context));
  }

  void stop() throws IOException {
    send(Frame.control("{\"stop\":true}"));
  }

  Frame frame() throws IOException {
    return Objects.requireNonNull(reader.read(), "the worker closed the relay");
  }

  boolean hasMore() throws IOException {
    return reader.ready();
  }

  Answer answer() throws IOException {
    Frame frame = frame();
    int contextLength = frame.contextLength();
    DynamicMessage head =
        DynamicMessage.parseFrom(
            HttpMessages.RESPONSE, ByteString.copyFrom(frame.payload(), 0, contextLength));
    long status = (Long) head.getField(HttpMessages.RESPONSE.findFieldByName("status"));
    return new Answer(
        frame,
        (int) status,
        headers(head),
        new String(
            frame.payload(),
            contextLength,
            frame.payload().length - contextLength,
            StandardCharsets.UTF_8));
  }

  static Map<String, List<String>> headers(DynamicMessage head) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Object item : (List<?>) head.getField(HttpMessages.RESPONSE.findFieldByName("headers"))) {
      DynamicMessage entry = (DynamicMessage) item;
      var type = entry.getDescriptorForType();
      DynamicMessage value = (DynamicMessage) entry.getField(type.findFieldByName("value"));
      List<String> values = new ArrayList<>();
      for (Object bytes :
          (List<?>) value.getField(value.getDescriptorForType().findFieldByName("value"))) {
        values.add(((ByteString) bytes).toStringUtf8());
      }
      headers.put((String) entry.getField(type.findFieldByName("key")), values);
    }
    return headers;
  }
}
