package dev.rrjava.internal.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP/1.1 connection to a server on this host, read head by head and chunk by chunk: the tests
 * are about details that the JDK's client hides.
 */
public final class HttpConnection implements Closeable {
  private static final int TIMEOUT_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;
  private boolean isAfterChunk;

  public HttpConnection(int port) throws IOException {
    this(port, TIMEOUT_MILLIS);
  }

  public HttpConnection(int port, int timeoutMillis) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(timeoutMillis);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** A status line and the header lines after it, as they were sent. */
  public record Head(String statusLine, List<String> lines) {
    public int status() {
      return Integer.parseInt(statusLine.substring(9, 12));
    }

    public boolean has(String name) {
      return !values(name).isEmpty();
    }

    /** Returns the values of a field, in any case, joined by commas; empty if there are none. */
    public String header(String name) {
      return String.join(", ", values(name));
    }

    /** Returns the values of a field, in any case. */
    public List<String> values(String name) {
      String prefix = name + ":";
      return lines.stream()
          .filter(line -> line.regionMatches(true, 0, prefix, 0, prefix.length()))
          .map(line -> line.substring(prefix.length()).trim())
          .toList();
    }
  }

  /** A final response and the informational ones before it. */
  public record Reply(List<Head> informational, Head head, byte[] body) {
    public int status() {
      return head.status();
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  public static Reply get(int port, String target) throws IOException {
    return send(port, "GET", target);
  }

  public static Reply send(int port, String method, String target, String... headers)
      throws IOException {
    try (HttpConnection connection = new HttpConnection(port)) {
      return connection.exchange(method, target, new byte[0], headers);
    }
  }

  /** Sends a request and reads the whole response. */
  public Reply exchange(String method, String target, byte[] body, String... headers)
      throws IOException {
    write(method, target, body, headers);
    return readReply(method);
  }

  /** Reads the whole response to a request with this method. */
  public Reply readReply(String method) throws IOException {
    List<Head> informational = new ArrayList<>();
    Head head = readHead();
    while (head.status() < 200) {
      informational.add(head);
      head = readHead();
    }
    byte[] content = method.equals("HEAD") ? new byte[0] : readBody(head);
    return new Reply(informational, head, content);
  }

  public void write(String method, String target, byte[] body, String... headers)
      throws IOException {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    head.append("Host: example.test\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    write(request.toByteArray());
  }

  /** Sends bytes as they are. */
  public void write(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
  }

  public Head readHead() throws IOException {
    String statusLine = readLine();
    List<String> lines = new ArrayList<>();
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      lines.add(line);
    }
    return new Head(statusLine, lines);
  }

  /**
   * Reads one chunk of a chunked body; empty at its end. The line break after a chunk is read with
   * the next one, as some servers write it.
   */
  public String readChunk() throws IOException {
    return new String(readChunkBytes(), StandardCharsets.UTF_8);
  }

  private byte[] readChunkBytes() throws IOException {
    if (isAfterChunk) {
      readLine();
    }
    int size = Integer.parseInt(readLine(), 16);
    byte[] chunk = readExactly(size);
    isAfterChunk = size > 0;
    if (size == 0) {
      readLine();
    }
    return chunk;
  }

  /** Reads at most so many bytes of a body, fewer only at the end of the connection. */
  public byte[] readUpTo(int count) throws IOException {
    return in.readNBytes(count);
  }

  private byte[] readBody(Head head) throws IOException {
    if (head.has("Content-Length")) {
      return readExactly(Integer.parseInt(head.header("Content-Length")));
    }
    if (head.status() == 204 || head.status() == 304) {
      return new byte[0];
    }
    if (!head.header("Transfer-Encoding").equals("chunked")) {
      return in.readAllBytes();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] chunk = readChunkBytes(); chunk.length > 0; chunk = readChunkBytes()) {
      body.writeBytes(chunk);
    }
    return body.toByteArray();
  }

  private byte[] readExactly(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("a body of " + count + " bytes ended after " + bytes.length);
    }
    return bytes;
  }

  private String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the server closed the connection after \"" + line + "\"");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
