package dev.rrjava.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A load generator with one thread per connection, and nothing else that the measurement does not
 * need.
 */
final class SocketLoad implements Load {
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Override
  public double perSecond(int port, int connections, int seconds) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long start = System.nanoTime();
      long end = start + TimeUnit.SECONDS.toNanos(seconds);
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        counts.add(threads.submit(() -> requestsUntil(end, port)));
      }
      long count = 0;
      for (Future<Long> each : counts) {
        count += each.get();
      }
      return count * 1e9 / (System.nanoTime() - start);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long requestsUntil(long end, int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      byte[] buffer = new byte[4096];
      long count = 0;
      while (System.nanoTime() < end) {
        socket.getOutputStream().write(REQUEST);
        readResponse(socket.getInputStream(), buffer);
        count++;
      }
      return count;
    }
  }

  /** Reads until the 17 bytes of the body have arrived: the server sends nothing after them. */
  private static void readResponse(InputStream in, byte[] buffer) throws IOException {
    int length = 0;
    int bodyEnd = -1;
    while (bodyEnd < 0 || length < bodyEnd) {
      int count = in.read(buffer, length, buffer.length - length);
      if (count < 0) {
        throw new EOFException("the server closed the connection");
      }
      length += count;
      if (bodyEnd < 0) {
        int head = endOfHead(buffer, length);
        bodyEnd = head < 0 ? -1 : head + 17;
      }
    }
    if (buffer[9] != '2') {
      throw new IOException(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
    }
  }

  private static int endOfHead(byte[] buffer, int length) {
    for (int i = 3; i < length; i++) {
      if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  @Override
  public String name() {
    return "own load generator";
  }
}
