package dev.rrjava.devserver.recorded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Sends bytes, and reads what comes back. */
final class RawClient {
  private static final int PATIENCE_MILLIS = 15_000;

  private RawClient() {}

  /** What came until the server closed the connection, which it must do. */
  static byte[] exchange(InetSocketAddress address, byte[] request) throws IOException {
    try (Socket socket = connect(address, PATIENCE_MILLIS)) {
      ByteArrayOutputStream response = new ByteArrayOutputStream();
      try {
        exchange(socket, request, response);
      } catch (SocketException e) {
        // The server answered, and closed, before it had read all that was sent.
        if (response.size() == 0) {
          readRest(socket, response);
        }
      }
      return response.toByteArray();
    }
  }

  /** What came until it is whole; the server does not close the connection. */
  static byte[] exchange(InetSocketAddress address, byte[] request, Predicate<byte[]> isWhole)
      throws IOException {
    try (Socket socket = connect(address, PATIENCE_MILLIS)) {
      socket.getOutputStream().write(request);
      ByteArrayOutputStream response = new ByteArrayOutputStream();
      byte[] bytes = new byte[8192];
      while (!isWhole.test(response.toByteArray())) {
        int count = socket.getInputStream().read(bytes);
        if (count < 0) {
          throw new IOException("the server closed the connection");
        }
        response.write(bytes, 0, count);
      }
      return response.toByteArray();
    }
  }

  /** What came until nothing did for {@code idleMillis}; the server must not close. */
  static byte[] exchangeOpen(InetSocketAddress address, byte[] request, int idleMillis)
      throws IOException {
    try (Socket socket = connect(address, idleMillis)) {
      ByteArrayOutputStream response = new ByteArrayOutputStream();
      try {
        exchange(socket, request, response);
      } catch (SocketTimeoutException e) {
        return response.toByteArray();
      }
      throw new IOException("the server closed the connection");
    }
  }

  private static void exchange(Socket socket, byte[] request, OutputStream response)
      throws IOException {
    socket.getOutputStream().write(request);
    socket.getInputStream().transferTo(response);
  }

  private static void readRest(Socket socket, ByteArrayOutputStream response) throws IOException {
    byte[] bytes = new byte[8192];
    InputStream in = socket.getInputStream();
    try {
      for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
        response.write(bytes, 0, count);
      }
    } catch (SocketException e) {
      // Cut by a reset.
    }
  }

  /** Reads until some text came, or some time has passed, and resets the connection. */
  static byte[] leave(InetSocketAddress address, byte[] request, String seen, int millis)
      throws IOException {
    try (Socket socket = connect(address, millis)) {
      socket.getOutputStream().write(request);
      ByteArrayOutputStream response = new ByteArrayOutputStream();
      byte[] bytes = new byte[8192];
      try {
        while (seen.isEmpty() || !response.toString(StandardCharsets.ISO_8859_1).contains(seen)) {
          int count = socket.getInputStream().read(bytes);
          if (count < 0) {
            break;
          }
          response.write(bytes, 0, count);
        }
      } catch (SocketTimeoutException e) {
        // Time to go.
      }
      socket.setSoLinger(true, 0);
      return response.toByteArray();
    }
  }

  private static Socket connect(InetSocketAddress address, int timeoutMillis) throws IOException {
    Socket socket = new Socket();
    socket.connect(address);
    socket.setSoTimeout(timeoutMillis);
    return socket;
  }
}
