package dev.rrjava.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A collector for spans, as OpenTelemetry's protocol over HTTP sends them. */
final class SpanCollector implements AutoCloseable {
  private static final int LENGTH_DELIMITED = 2;
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;

  private final HttpServer server;
  private final List<Span> spans = new ArrayList<>();

  /** A span; its parent is empty for the first one of a trace. */
  record Span(String trace, String id, String parent, String name) {}

  private SpanCollector(HttpServer server) {
    this.server = server;
  }

  static SpanCollector start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SpanCollector collector = new SpanCollector(server);
    server.createContext("/v1/traces", collector::receive);
    server.start();
    return collector;
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] message = exchange.getRequestBody().readAllBytes();
    add(message);
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  /** Reads resources, their scopes and the spans of these. */
  private synchronized void add(byte[] message) {
    fields(message, 1, resource -> fields(resource, 2, scope -> fields(scope, 2, this::addSpan)));
    notifyAll();
  }

  private void addSpan(byte[] span) {
    String[] values = {"", "", "", "", "", ""};
    fields(
        span,
        (number, value) -> {
          if (number == 5) {
            values[5] = new String(value, StandardCharsets.UTF_8);
          } else if (number < 5) {
            values[number] = HexFormat.of().formatHex(value);
          }
        });
    spans.add(new Span(values[1], values[2], values[4], values[5]));
  }

  private interface Reader {
    void read(byte[] value);
  }

  private static void fields(byte[] message, int wanted, Reader reader) {
    fields(
        message,
        (number, value) -> {
          if (number == wanted) {
            reader.read(value);
          }
        });
  }

  /** Passes on the fields of a message that are strings, bytes or messages. */
  private static void fields(byte[] message, BiConsumer<Integer, byte[]> reader) {
    ByteBuffer bytes = ByteBuffer.wrap(message);
    while (bytes.hasRemaining()) {
      int tag = varint(bytes);
      switch (tag & 7) {
        case LENGTH_DELIMITED -> {
          byte[] value = new byte[varint(bytes)];
          bytes.get(value);
          reader.accept(tag >> 3, value);
        }
        case VARINT -> varint(bytes);
        case FIXED_64 -> bytes.getLong();
        default -> bytes.getInt();
      }
    }
  }

  private static int varint(ByteBuffer bytes) {
    long value = 0;
    byte next;
    int shift = 0;
    do {
      next = bytes.get();
      value |= (next & 0x7fL) << shift;
      shift += 7;
    } while (next < 0);
    return (int) value;
  }

  /** Waits for a span, and returns it. */
  synchronized Span await(String trace, String name) throws InterruptedException {
    while (true) {
      Optional<Span> found =
          spans.stream()
              .filter(span -> span.trace().equals(trace) && span.name().equals(name))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      wait();
    }
  }

  /** Waits for the span with an id, and returns it. */
  synchronized Span awaitId(String id) throws InterruptedException {
    while (true) {
      Optional<Span> found = spans.stream().filter(span -> span.id().equals(id)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      wait();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
