package dev.rrjava.devserver.e2e;

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
import java.util.Map;
import java.util.TreeMap;

/**
 * One connection to a server, read head by head and chunk by chunk: what the JDK's client hides is
 * what the tests are about.
 */
public final class Client implements Closeable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;
  private boolean behindChunk;

  public Client(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** A status line and header fields; names in any case. */
  public record Head(int status, Map<String, List<String>> headers) {
    public String header(String name) {
      List<String> values = headers.get(name);
      return values == null ? "" : String.join(", ", values);
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
    try (Client client = new Client(port)) {
      return client.exchange(method, target, new byte[0], headers);
    }
  }

  /** Sends a request and reads the whole response. */
  public Reply exchange(String method, String target, byte[] body, String... headers)
      throws IOException {
    write(method, target, body, headers);
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
    socket.getOutputStream().write(request.toByteArray());
  }

  public Head readHead() throws IOException {
    String statusLine = readLine();
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).trim());
    }
    return new Head(Integer.parseInt(statusLine.substring(9, 12)), headers);
  }

  /**
   * One chunk of a chunked body; empty at its end. The line break behind a chunk is read with the
   * next one, as some servers write it.
   */
  public String readChunk() throws IOException {
    if (behindChunk) {
      readLine();
    }
    int size = Integer.parseInt(readLine(), 16);
    byte[] chunk = readExactly(size);
    behindChunk = size > 0;
    if (size == 0) {
      readLine();
    }
    return new String(chunk, StandardCharsets.UTF_8);
  }

  private byte[] readBody(Head head) throws IOException {
    if (head.headers().containsKey("Content-Length")) {
      return readExactly(Integer.parseInt(head.header("Content-Length")));
    }
    if (head.status() == 204 || head.status() == 304) {
      return new byte[0];
    }
    if (!head.header("Transfer-Encoding").equals("chunked")) {
      return in.readAllBytes();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String chunk = readChunk(); !chunk.isEmpty(); chunk = readChunk()) {
      body.writeBytes(chunk.getBytes(StandardCharsets.UTF_8));
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
