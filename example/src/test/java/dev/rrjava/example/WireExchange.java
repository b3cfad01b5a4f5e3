package dev.rrjava.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A request and its responses as a person writes them down: lines, with a chunked body put
 * together, and without the fields that are of no interest.
 */
final class WireExchange {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final List<String> OF_NO_INTEREST = List.of("connection:", "date:", "server:");

  private final int port;

  WireExchange(int port) {
    this.port = port;
  }

  /** The interim responses and the final one, which ends with one line break. */
  String answer(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes(request));
      String reply =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return written(reply);
    }
  }

  private static byte[] bytes(String request) {
    int endOfHead = request.indexOf("\n\n");
    String head = (endOfHead < 0 ? request : request.substring(0, endOfHead)).strip();
    String body = endOfHead < 0 ? "" : request.substring(endOfHead + 2).stripTrailing();
    if (head.contains("multipart/")) {
      body = body.replace("\n", "\r\n") + "\r\n";
    }
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String sent = head.replace("\n", "\r\n") + "\r\nHost: ferries.test\r\nConnection: close\r\n";
    if (content.length > 0) {
      sent += "Content-Length: " + content.length + "\r\n";
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((sent + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static String written(String reply) {
    int endOfHead = reply.indexOf(END_OF_HEAD);
    if (endOfHead < 0) {
      throw new IllegalStateException("a response without an end of its head: " + reply);
    }
    String head = reply.substring(0, endOfHead);
    String rest = reply.substring(endOfHead + END_OF_HEAD.length());
    if (head.startsWith("HTTP/1.1 1")) {
      return interesting(head) + "\n" + written(rest);
    }
    String raw = head.contains("Transfer-Encoding: chunked") ? joined(rest) : rest;
    String body = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    String text = body.stripTrailing();
    return text.isEmpty() ? interesting(head) : interesting(head) + "\n" + text + "\n";
  }

  private static String interesting(String head) {
    return head.lines()
        .filter(
            line -> OF_NO_INTEREST.stream().noneMatch(line.toLowerCase(Locale.ROOT)::startsWith))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String joined(String chunks) {
    StringBuilder body = new StringBuilder();
    int start = 0;
    int size = -1;
    while (size != 0) {
      int endOfLine = chunks.indexOf("\r\n", start);
      size = Integer.parseInt(chunks.substring(start, endOfLine), 16);
      body.append(chunks, endOfLine + 2, endOfLine + 2 + size);
      start = endOfLine + 2 + size + 2;
    }
    return body.toString();
  }
}
