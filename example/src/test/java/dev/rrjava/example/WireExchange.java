package dev.rrjava.example;

import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.internal.testing.HttpConnection.Head;
import dev.rrjava.internal.testing.HttpConnection.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request and its responses as a person writes them down: lines, with a chunked body put
 * together, and without the fields that are of no interest.
 */
final class WireExchange {
  private static final List<String> OF_NO_INTEREST = List.of("connection:", "date:", "server:");

  private final int port;

  WireExchange(int port) {
    this.port = port;
  }

  /** The interim responses and the final one, which ends with one line break. */
  String answer(String request) throws IOException {
    try (HttpConnection connection = new HttpConnection(port)) {
      connection.write(bytes(request));
      Reply reply = connection.readReply(request.substring(0, request.indexOf(' ')));
      StringBuilder written = new StringBuilder();
      reply.informational().forEach(head -> written.append(interesting(head)).append('\n'));
      written.append(interesting(reply.head()));
      String body = reply.text().stripTrailing();
      return body.isEmpty()
          ? written.toString()
          : written.append('\n').append(body).append('\n').toString();
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

  private static String interesting(Head head) {
    return Stream.concat(Stream.of(head.statusLine()), head.lines().stream())
        .filter(
            line -> OF_NO_INTEREST.stream().noneMatch(line.toLowerCase(Locale.ROOT)::startsWith))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
