package dev.rrjava.devserver.compared;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import dev.rrjava.devserver.recorded.RequestFields;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A worker that responds as the header field {@code X-Reply} says, a list of frames: {@code
 * status}, {@code headers}, {@code body}, {@code times} (how often the body is repeated), {@code
 * more} (frames follow), {@code flags}, {@code opts} (the options) and {@code b10} (the bits of
 * streams). Without the field it responds with the request that it has received.
 */
public final class ReplyScript {
  private static final int LONG_BODY = 4000;

  private ReplyScript() {}

  /** Runs a worker on the standard streams. */
  public static void main(String[] args) throws IOException {
    serve(System.in, new FileOutputStream(FileDescriptor.out));
  }

  static void serve(InputStream in, OutputStream out) throws IOException {
    FrameReader reader = new FrameReader(in);
    FrameWriter writer = new FrameWriter(out);
    for (Frame frame = reader.read(); frame != null; frame = reader.read()) {
      if (frame.hasFlag(FrameHeader.CONTROL)) {
        if (new String(frame.payload(), StandardCharsets.UTF_8).contains("\"stop\"")) {
          return;
        }
        writer.write(Frame.control("{\"pid\":" + ProcessHandle.current().pid() + "}"));
      } else if (!frame.hasStreamBit(FrameHeader.STOP | FrameHeader.PONG)) {
        respond(RequestFields.of(frame), writer);
      }
    }
  }

  private static void respond(Map<String, Object> request, FrameWriter writer) throws IOException {
    List<?> script = null;
    if (request.get("header") instanceof Map<?, ?> fields
        && fields.remove("X-Reply") instanceof List<?> reply) {
      byte[] json = Base64.getDecoder().decode(String.valueOf(reply.get(0)));
      script =
          (List<?>)
              new Load(LoadSettings.builder().build())
                  .loadFromString(new String(json, StandardCharsets.ISO_8859_1));
    }
    if (script == null) {
      request.computeIfPresent("body", (name, body) -> shortened(String.valueOf(body)));
      script =
          List.of(
              Map.of(
                  "status",
                  200,
                  "headers",
                  List.of(List.of("Content-Type", List.of("application/json"))),
                  "body",
                  request.toString()));
    }
    for (Object part : script) {
      writer.write(frame((Map<?, ?>) part));
    }
  }

  private static String shortened(String body) {
    if (body.length() <= LONG_BODY) {
      return body;
    }
    CRC32 checksum = new CRC32();
    checksum.update(body.getBytes(StandardCharsets.ISO_8859_1));
    return body.length() + " bytes, checksum " + checksum.getValue();
  }

  private static Frame frame(Map<?, ?> part) throws IOException {
    byte[] head = part.containsKey("status") ? head(part) : new byte[0];
    String text = part.get("body") instanceof String body ? body : "";
    byte[] body = text.repeat(number(part, "times", 1)).getBytes(StandardCharsets.ISO_8859_1);
    byte[] payload = new byte[head.length + body.length];
    System.arraycopy(head, 0, payload, 0, head.length);
    System.arraycopy(body, 0, payload, head.length, body.length);
    int[] options =
        part.get("opts") instanceof List<?> list
            ? list.stream().mapToInt(option -> ((Number) option).intValue()).toArray()
            : new int[] {head.length};
    int bits = number(part, "b10", part.containsKey("more") ? 1 : 0);
    return new Frame(number(part, "flags", FrameHeader.PROTO), bits, options, payload);
  }

  private static int number(Map<?, ?> part, String key, int otherwise) {
    return part.get(key) instanceof Number number ? number.intValue() : otherwise;
  }

  private static byte[] head(Map<?, ?> part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeInt64(1, number(part, "status", 0));
    if (part.get("headers") instanceof List<?> fields) {
      for (Object field : fields) {
        List<?> nameAndValues = (List<?>) field;
        out.writeBytes(2, entry(nameAndValues.get(0), nameAndValues.get(1)));
      }
    }
    out.flush();
    return bytes.toByteArray();
  }

  private static ByteString entry(@Nullable Object name, @Nullable Object values)
      throws IOException {
    ByteString.Output list = ByteString.newOutput();
    CodedOutputStream items = CodedOutputStream.newInstance(list);
    for (Object value : (List<?>) Objects.requireNonNull(values)) {
      items.writeByteArray(1, String.valueOf(value).getBytes(StandardCharsets.ISO_8859_1));
    }
    items.flush();
    ByteString.Output entry = ByteString.newOutput();
    CodedOutputStream out = CodedOutputStream.newInstance(entry);
    out.writeString(1, String.valueOf(name));
    out.writeBytes(2, list.toByteString());
    out.flush();
    return entry.toByteString();
  }
}
