package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.payload.JsonHead;
import dev.rrjava.internal.testing.Recording;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every head in JSON that a recorded worker of RoadRunner 2023.3 wrote, read by a library and
 * encoded again by us: the same frame, byte for byte, unless something in it had to be escaped, for
 * the members come in the order in which they were written.
 */
class RecordedJsonResponseTest {
  private record Head(int status, Headers headers, boolean isCanonical) {}

  @Test
  void encodesRecordedHeads() throws IOException {
    JsonHead json = new JsonHead();
    int heads = 0;
    for (Recording recording : Recording.all(Recording.JSON_SERVER)) {
      for (byte[] bytes : recording.fromWorker()) {
        Frame frame = frame(bytes);
        Head head = frame == null ? null : head(frame);
        if (frame == null || head == null) {
          continue;
        }
        heads++;
        int length = json.encode(head.status, head.headers.lines());
        byte[] payload = frame.payload();
        int bodyAt = frame.contextLength();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FrameWriter(out)
            .writeData(
                frame.flags(),
                frame.streamBits(),
                json.bytes(),
                length,
                payload,
                bodyAt,
                payload.length - bodyAt);
        if (head.isCanonical) {
          assertThat(out.toByteArray()).as("%s", recording).isEqualTo(bytes);
        } else {
          Head again = head(Recording.frame(out.toByteArray()));
          assertThat(again).as("%s", recording).isNotNull();
          assertThat(again.headers).as("%s", recording).isEqualTo(head.headers);
          assertThat(again.status).as("%s", recording).isEqualTo(head.status);
        }
      }
    }
    assertThat(heads).isGreaterThan(200);
  }

  /** A whole frame with a context in JSON; null for anything else. */
  private static @Nullable Frame frame(byte[] bytes) {
    boolean isPlain = bytes.length > FrameHeader.SIZE && bytes[0] == 0x14 && bytes[11] == 0;
    if (!isPlain || bytes[1] != FrameHeader.JSON) {
      return null;
    }
    try {
      Frame frame = Recording.frame(bytes);
      boolean isAlone = bytes.length == FrameHeader.SIZE + 4 + frame.payload().length;
      return isAlone && frame.contextLength() > 0 ? frame : null;
    } catch (IOException e) {
      return null; // a fault on purpose
    }
  }

  /** The head, if it is one: a status and headers, and nothing else. */
  private static @Nullable Head head(Frame frame) throws IOException {
    String text = new String(frame.payload(), 0, frame.contextLength(), StandardCharsets.UTF_8);
    boolean isHead = text.startsWith("{\"status\":") && text.contains(",\"headers\":{");
    if (!isHead || text.contains("\ufffd")) {
      return null;
    }
    Map<?, ?> members = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    if (!(members.get("status") instanceof Integer status)
        || !(members.get("headers") instanceof Map<?, ?> headers)
        || members.size() != 2) {
      return null;
    }
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    headers.keySet().forEach(name -> names.add((String) name));
    if (names.size() < headers.size() || headers.containsValue(List.of())) {
      return null; // two spellings of a name, or one without a value: nothing that we send
    }
    List<String> lines = new ArrayList<>();
    headers.forEach(
        (name, values) ->
            ((List<?>) values)
                .forEach(value -> lines.addAll(List.of((String) name, (String) value))));
    // What is escaped could have been escaped otherwise, or not at all.
    return new Head(status, Headers.ofLines(lines), !text.contains("\\"));
  }
}
