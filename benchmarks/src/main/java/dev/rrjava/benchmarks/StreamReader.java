package dev.rrjava.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that takes a stream as fast as it comes. */
final class StreamReader {
  private StreamReader() {}

  /**
   * Reads one stream to its end.
   *
   * @param expected bytes of its body; what arrives is more, for it is chunked
   * @return bytes of the body in a second
   */
  static double bytesPerSecond(int port, String target, long expected) throws IOException {
    byte[] buffer = new byte[256 * 1024];
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      long start = System.nanoTime();
      String request =
          "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      long received = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        received += count;
      }
      if (received < expected) {
        throw new IOException("a stream of " + expected + " bytes ended after " + received);
      }
      return expected * 1e9 / (System.nanoTime() - start);
    }
  }
}
