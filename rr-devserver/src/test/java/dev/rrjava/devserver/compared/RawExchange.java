package dev.rrjava.devserver.compared;

import dev.rrjava.devserver.recorded.HttpResponses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends a request, and returns the response in a form that can be compared. */
final class RawExchange {
  private static final int PATIENCE_MILLIS = 30_000;

  /** How long a connection that remains open may be silent. */
  private static final int IDLE_MILLIS = 1_500;

  private static final Pattern BOUNDARY = Pattern.compile("boundary=([0-9a-f]{30,})");

  private RawExchange() {}

  /**
   * Returns the responses, and whether the connection remains open.
   *
   * @param port the port of the server
   * @param request the request
   * @param files the folder with files
   */
  static String of(int port, RawRequest request, Path files) throws IOException {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    boolean isOpen = false;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(request.has("idle") ? IDLE_MILLIS : PATIENCE_MILLIS);
      CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(socket, request, files));
      byte[] late = request.late();
      byte[] bytes = new byte[8192];
      try {
        for (int count = 0; count >= 0; count = socket.getInputStream().read(bytes)) {
          response.write(bytes, 0, count);
          if (late.length > 0 && response.size() > 0) {
            socket.getOutputStream().write(late);
            late = new byte[0];
          }
        }
      } catch (SocketTimeoutException e) {
        isOpen = true;
      } catch (SocketException e) {
        // A reset: the server does not read the rest.
      }
      sent.cancel(true);
    }
    return comparable(response.toByteArray(), request) + (isOpen ? "\nopen" : "");
  }

  private static void send(Socket socket, RawRequest request, Path files) {
    try {
      socket.getOutputStream().write(request.bytes(files));
      if (request.has("half")) {
        socket.shutdownOutput();
      }
    } catch (IOException e) {
      // The server has responded before it has read all.
    }
  }

  private static String comparable(byte[] response, RawRequest request) {
    String text;
    try {
      text =
          String.join(
              "\n",
              HttpResponses.parse(response, request.isHead()).stream()
                  .map(RawExchange::text)
                  .toList());
    } catch (RuntimeException e) {
      text = lines(new String(response, StandardCharsets.ISO_8859_1));
    }
    Matcher boundary = BOUNDARY.matcher(text);
    return (boundary.find() ? text.replace(boundary.group(1), "BOUNDARY") : text)
        .replaceAll("upload\\d+", "upload");
  }

  /** Returns the lines of what can't be parsed, in any order, without the date. */
  private static String lines(String response) {
    boolean isCompressed = response.contains("\r\nContent-Encoding: gzip\r\n");
    int end = response.indexOf("\r\n\r\n");
    String compared = isCompressed && end > 0 ? response.substring(0, end) : response;
    return compared
        .lines()
        .filter(line -> !line.startsWith("Date: "))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** Compressed bodies have the same content, but not the same length. */
  private static String text(HttpResponses.Parsed response) {
    boolean isCompressed = response.headers().containsKey("content-encoding");
    if (isCompressed) {
      response.headers().remove("content-length");
    }
    return response.toString();
  }
}
