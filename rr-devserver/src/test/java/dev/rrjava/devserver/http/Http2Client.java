package dev.rrjava.devserver.http;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection with HTTP/2 that sends whatever a test says, and names the frames that it receives
 * (RFC 9113, 6).
 */
final class Http2Client implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 15_000;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MOST_PAYLOAD_BYTES = 16_384;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int CONTINUATION = 9;
  private static final List<String> NAMES =
      List.of(
          "DATA",
          "HEADERS",
          "PRIORITY",
          "RST_STREAM",
          "SETTINGS",
          "PUSH_PROMISE",
          "PING",
          "GOAWAY",
          "WINDOW_UPDATE",
          "CONTINUATION");

  private final Socket socket;
  private final DataOutputStream output;
  private final DataInputStream input;

  Http2Client(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    output = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES));
    input = new DataInputStream(socket.getInputStream());
    output.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    send(SETTINGS, 0, 0, new byte[0]);
  }

  /**
   * Sends a request without a body, at the latest before the next frame is read; its fields are
   * lines such as {@code a: b}.
   */
  void request(int stream, String path, String... fields) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    field(head, ":method", "GET");
    field(head, ":scheme", "http");
    field(head, ":authority", "h");
    field(head, ":path", path);
    for (String line : fields) {
      int colon = line.indexOf(": ");
      field(head, line.substring(0, colon), line.substring(colon + 2));
    }
    byte[] all = head.toByteArray();
    for (int start = 0; start < all.length; start += MOST_PAYLOAD_BYTES) {
      int end = Math.min(all.length, start + MOST_PAYLOAD_BYTES);
      int flags = (start == 0 ? END_STREAM : 0) | (end == all.length ? END_HEADERS : 0);
      byte[] part = new byte[end - start];
      System.arraycopy(all, start, part, 0, part.length);
      send(start == 0 ? HEADERS : CONTINUATION, flags, stream, part);
    }
  }

  /** A literal field without indexing or Huffman coding (RFC 7541, 6.2.2). */
  private static void field(ByteArrayOutputStream head, String name, String value) {
    head.write(0);
    for (String text : List.of(name, value)) {
      int length = text.length();
      head.write(Math.min(length, 127));
      if (length >= 127) {
        for (length -= 127; length >= 128; length >>= 7) {
          head.write((length & 127) | 128);
        }
        head.write(length);
      }
      head.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void send(int type, int flags, int stream, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(frame);
    fields.writeInt(payload.length << 8 | type);
    fields.writeByte(flags);
    fields.writeInt(stream);
    fields.write(payload);
    output.write(frame.toByteArray());
  }

  /**
   * Returns the received frames, up to one that begins in a given way or the end of the connection.
   * {@code END_STREAM 1} follows the frame that ends a stream.
   */
  List<String> readUntil(String last) throws IOException {
    output.flush();
    List<String> frames = new ArrayList<>();
    while (frames.stream().noneMatch(frame -> frame.startsWith(last))) {
      try {
        read(frames);
      } catch (EOFException e) {
        frames.add("the end of the connection");
        return frames;
      }
    }
    return frames;
  }

  private void read(List<String> frames) throws IOException {
    int lengthAndType = input.readInt();
    int type = lengthAndType & 0xff;
    int flags = input.readUnsignedByte();
    int stream = input.readInt();
    byte[] payload = new byte[lengthAndType >>> 8];
    input.readFully(payload);
    String name = NAMES.get(type) + " " + stream;
    if (type == RST_STREAM) {
      name += " code " + payload[3];
    } else if (type == GOAWAY) {
      name += " code " + payload[7];
    }
    frames.add(name);
    if (type <= HEADERS && (flags & END_STREAM) != 0) {
      frames.add("END_STREAM " + stream);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
